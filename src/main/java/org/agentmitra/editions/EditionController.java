package org.agentmitra.editions;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.PresentationPage;
import org.agentmitra.presentations.PresentationPages;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a presentation was, each time it was published or brought back. */
@Controller
@RequestMapping("/presentations/{id}/editions")
class EditionController {
    private final PresentationPages pages;
    private final Slideshows shows;
    private final Editions editions;

    EditionController(PresentationPages pages, Slideshows shows, Editions editions) {
        this.pages = pages;
        this.shows = shows;
        this.editions = editions;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable UUID id, Model model) {
        PresentationPage page = pages.page(viewer, id);
        model.addAttribute("page", page);
        model.addAttribute("editions", editions.of(id, viewer.zone()));
        model.addAttribute("above", page.above());
        return "editions/list";
    }

    @GetMapping("/{number}")
    String show(Viewer viewer, @PathVariable UUID id, @PathVariable int number, Model model) {
        PresentationPage page = pages.page(viewer, id);
        Edition edition = editions.of(id, number, viewer.zone());
        model.addAttribute("page", page);
        model.addAttribute("edition", edition);
        model.addAttribute(
                "then", shows.sample(page.show(), edition.slides(), Map.of()).frames());
        model.addAttribute("changes", SlideChange.between(edition, page.slides(), shows.keys(id)));
        model.addAttribute("above", Map.of("href", "/presentations/" + id + "/editions", "text", page.name()));
        return "editions/show";
    }
}
