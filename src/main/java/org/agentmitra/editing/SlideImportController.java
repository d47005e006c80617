package org.agentmitra.editing;

import java.util.List;
import java.util.UUID;
import org.agentmitra.presentations.PresentationPage;
import org.agentmitra.presentations.PresentationPages;
import org.agentmitra.presentations.SlideDesk;
import org.agentmitra.presentations.Typed;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Slides that are taken over from another presentation of the same agent. */
@Controller
@RequestMapping("/presentations/{id}/slides/import")
class SlideImportController {
    private final PresentationPages pages;
    private final SlideDesk desk;

    SlideImportController(PresentationPages pages, SlideDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    /** @param from id of the presentation to take from; null while none is chosen */
    @GetMapping("/new")
    String newForm(
            Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String from, Model model) {
        PresentationPage page = pages.changing(viewer, id);
        UUID chosen = Typed.id(from);
        model.addAttribute("page", page);
        model.addAttribute("others", pages.siblings(viewer, page));
        model.addAttribute("other", chosen == null ? null : sibling(viewer, page, chosen));
        model.addAttribute("above", page.above());
        return "editing/import";
    }

    /** @param slides positions of the chosen ones */
    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "") List<String> slides,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        PresentationPage page = pages.changing(viewer, id);
        UUID chosen = Typed.id(from);
        if (chosen == null) {
            throw new NotFound("presentation", "to take from");
        }
        int last = sibling(viewer, page, chosen).slides().size();
        List<Integer> taken = slides.stream()
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(position -> position >= 1 && position <= last)
                .distinct()
                .toList();
        if (taken.isEmpty()) {
            flash.addFlashAttribute("refusal", "editing.import.blank");
            return "redirect:/presentations/{id}/slides/import/new?from=" + chosen;
        }
        try {
            desk.takeOver(viewer, id, Typed.number(version), chosen, taken);
            flash.addFlashAttribute("message", "editing.imported");
            flash.addFlashAttribute("messageArguments", List.of(taken.size()));
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/presentations/{id}#slides";
    }

    /** @throws NotFound unless it is the same agent's: pictures stay with their agent */
    private PresentationPage sibling(Viewer viewer, PresentationPage page, UUID from) {
        PresentationPage other = pages.page(viewer, from);
        if (!other.show().agent().equals(page.show().agent())) {
            throw new NotFound("presentation of the agent", from);
        }
        return other;
    }
}
