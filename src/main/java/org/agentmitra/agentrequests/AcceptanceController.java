package org.agentmitra.agentrequests;

import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agent takes somebody on. */
@Controller
@RequestMapping("/requests/{id}/acceptance")
class AcceptanceController {
    private final AnswerDesk desk;
    private final RequestRows rows;

    AcceptanceController(AnswerDesk desk, RequestRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    @PostMapping
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            desk.accept(viewer, id);
            flash.addFlashAttribute("message", "agentrequests.accepted");
            flash.addFlashAttribute(
                    "messageArguments", List.of(rows.find(viewer, id).customerName()));
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/requests/{id}";
    }
}
