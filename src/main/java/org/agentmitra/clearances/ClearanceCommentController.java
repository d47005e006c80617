package org.agentmitra.clearances;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.agentmitra.presentations.Typed;
import org.agentmitra.shared.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What both sides say about single slides. */
@Controller
class ClearanceCommentController {
    private static final int LONGEST = 600;

    private final ClearanceDesk desk;

    ClearanceCommentController(ClearanceDesk desk) {
        this.desk = desk;
    }

    @PostMapping(ClearanceController.PATH + "/{id}/comments")
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") String position,
            @RequestParam(defaultValue = "") String text,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        int slide = position.matches("\\d{1,2}") ? Integer.parseInt(position) : -1;
        String said = Typed.text(text);
        if (said.isEmpty() || said.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("textError", said.isEmpty() ? "clearances.text.blank" : "clearances.text.long");
            return ClearanceController.page(desk.get(viewer, id), "", said, slide, model);
        }
        desk.comment(viewer, id, slide, said);
        flash.addFlashAttribute("message", "clearances.commented");
        return "redirect:" + ClearanceController.PATH + "/{id}#slide-" + slide;
    }
}
