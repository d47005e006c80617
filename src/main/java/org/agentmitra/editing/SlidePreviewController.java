package org.agentmitra.editing;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.presentations.PresentationPage;
import org.agentmitra.presentations.PresentationPages;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A slide as it would look, while it is typed. */
@Controller
class SlidePreviewController {
    private final PresentationPages pages;
    private final Previews previews;

    SlidePreviewController(PresentationPages pages, Previews previews) {
        this.pages = pages;
        this.previews = previews;
    }

    @PostMapping("/presentations/{id}/slides/preview")
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") SlideForm form,
            @RequestParam(required = false) @Nullable String width,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String reader,
            Locale locale,
            Model model) {
        PresentationPage page = pages.changing(viewer, id);
        model.addAttribute("preview", previews.of(page, form.sample(), new Look(width, theme, reader), locale));
        return "editing/preview :: preview";
    }
}
