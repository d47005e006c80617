package org.agentmitra.editing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.agentmitra.presentations.PresentationPage;
import org.agentmitra.presentations.PresentationPages;
import org.agentmitra.presentations.SlideDesk;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Slide;
import org.agentmitra.styles.Styles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Saves a slide while it is typed; its answer stands beside the form, which stays as it is. */
@Controller
@RequestMapping("/presentations/{id}/slides")
class AutosaveController {
    private final PresentationPages pages;
    private final SlideDesk desk;
    private final Styles styles;
    private final Clock clock;

    AutosaveController(PresentationPages pages, SlideDesk desk, Styles styles, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.styles = styles;
        this.clock = clock;
    }

    /** Adds the slide with the first thing that is said on it; a reload then finds it at its own address. */
    @PostMapping("/autosave")
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SlideForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        PresentationPage page = pages.changing(viewer, id);
        UUID key = SlideController.fresh(form);
        form.check(result);
        if (!result.hasErrors() && !desk.has(id, key) && begun(page, form)) {
            return "editing/saved :: waiting";
        }
        if (saves(viewer, page, key, true, form, result, model)) {
            String made = page.above().get("href") + "/slides/" + model.getAttribute("position");
            model.addAttribute("made", made);
            response.setHeader("HX-Replace-Url", made + "/edit");
            return "editing/saved :: saved";
        }
        return unsaved(page, result, model, response);
    }

    @PostMapping("/{position}/autosave")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int position,
            @Valid @ModelAttribute("form") SlideForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        PresentationPage page = pages.changing(viewer, id);
        model.addAttribute("position", position);
        form.check(result);
        return saves(viewer, page, SlideController.key(form, desk, id, position), false, form, result, model)
                ? "editing/saved :: saved"
                : unsaved(page, result, model, response);
    }

    /** Who only looks around adds no slide. */
    private boolean begun(PresentationPage page, SlideForm form) {
        Slide blank = styles.blank(page.show().agent());
        return SlideController.kept(page, form).equals(blank);
    }

    private boolean saves(
            Viewer viewer,
            PresentationPage page,
            UUID key,
            boolean fresh,
            SlideForm form,
            BindingResult result,
            Model model) {
        if (result.hasErrors()) {
            return false;
        }
        try {
            Slide slide = SlideController.kept(page, form);
            SlideDesk.Kept kept = desk.keep(viewer, page.id(), form.seen(), key, fresh, slide);
            model.addAttribute("position", kept.position());
            model.addAttribute("version", kept.version());
            model.addAttribute("savedAt", ZonedDateTime.now(clock.withZone(viewer.zone())));
            return true;
        } catch (Refused refused) {
            SlideController.reject(result, refused);
            return false;
        }
    }

    private static String unsaved(
            PresentationPage page, BindingResult result, Model model, HttpServletResponse response) {
        model.addAttribute("page", page);
        SlideController.conflict(page, result, model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "editing/saved :: unsaved";
    }
}
