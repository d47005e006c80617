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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Saves a slide while it is typed; its answer stands beside the form, which stays as it is. */
@Controller
class AutosaveController {
    private final PresentationPages pages;
    private final SlideDesk desk;
    private final Clock clock;

    AutosaveController(PresentationPages pages, SlideDesk desk, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/presentations/{id}/slides/{position}/autosave")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int position,
            @Valid @ModelAttribute("form") SlideForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        PresentationPage page = pages.changing(viewer, id);
        model.addAttribute("page", page);
        model.addAttribute("position", position);
        form.check(result);
        if (!result.hasErrors()) {
            try {
                model.addAttribute(
                        "version", desk.change(viewer, id, form.seen(), position, SlideController.kept(page, form)));
                model.addAttribute("savedAt", ZonedDateTime.now(clock.withZone(viewer.zone())));
                return "editing/saved :: saved";
            } catch (Refused refused) {
                if (refused.field().equals("version")) {
                    result.reject(refused.code());
                    SlideController.conflict(page, result, model);
                } else {
                    result.rejectValue(refused.field(), refused.code());
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "editing/saved :: unsaved";
    }
}
