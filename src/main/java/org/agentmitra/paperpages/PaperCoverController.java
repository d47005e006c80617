package org.agentmitra.paperpages;

import java.util.List;
import java.util.UUID;
import org.agentmitra.images.Area;
import org.agentmitra.papers.PaperDesk;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What is to be covered on a draft, on a preview of what would be kept. */
@Controller
@RequestMapping("/papers/{id}/cover")
class PaperCoverController {
    /** Longest side of the preview, in pixels: enough to find a number, and light enough for a bad line. */
    private static final int PREVIEW = 900;

    private final PaperDesk desk;
    private final CoverPages pages;

    PaperCoverController(PaperDesk desk, CoverPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return PaperController.picture(
                desk.preview(viewer, id, page).within(PREVIEW).banded(CoverForm.BANDS));
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @PathVariable UUID id, @RequestParam @Nullable String back, Model model) {
        model.addAttribute("form", CoverForm.empty(back));
        return pages.show(viewer, id, back, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") CoverForm form,
            BindingResult result,
            Model model) {
        if (result.hasErrors()) {
            return pages.show(viewer, id, null, model);
        }
        List<Area> areas = form.areas();
        if (areas.isEmpty()) {
            result.rejectValue("bands", "papers.cover.choose");
            return pages.show(viewer, id, form.back(), model);
        }
        desk.cover(viewer, id, form.page(), areas);
        return again(id, form);
    }

    @PostMapping("/end")
    String delete(Viewer viewer, @PathVariable UUID id, @ModelAttribute("form") CoverForm form) {
        desk.uncover(viewer, id, form.page());
        return again(id, form);
    }

    private static String again(UUID id, CoverForm form) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/papers/{id}/cover/edit")
                        .queryParam("back", "{back}")
                        .fragment("page-" + form.page())
                        .encode()
                        .buildAndExpand(id, form.back() == null ? "" : form.back())
                        .toUriString();
    }
}
