package org.agentmitra.clearances;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.agentmitra.presentations.Typed;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A second person's yes or no. */
@Controller
class ClearanceDecisionController {
    private static final int LONGEST = 600;

    private final ClearanceDesk desk;

    ClearanceDecisionController(ClearanceDesk desk) {
        this.desk = desk;
    }

    /** @param answer {@code yes}; anything else is a no */
    @PostMapping(ClearanceController.PATH + "/{id}/decision")
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        String why = Typed.text(reason);
        try {
            if (why.length() > LONGEST) {
                throw new Refused("reason", "clearances.text.long");
            }
            desk.decide(viewer, id, answer.equals("yes"), why);
            flash.addFlashAttribute("message", "clearances.decision-kept");
            return "redirect:" + ClearanceController.PATH + "/{id}";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reasonError", refused.code());
            return ClearanceController.page(desk.get(viewer, id), why, "", 0, model);
        }
    }
}
