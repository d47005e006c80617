package org.agentmitra.joins;

import java.util.UUID;
import org.agentmitra.customers.CustomerJoins;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parts records that were joined. */
@Controller
class JoinUndoController {
    private final CustomerJoins joins;

    JoinUndoController(CustomerJoins joins) {
        this.joins = joins;
    }

    @PostMapping("/customers/{id}/joins/{join}/undo")
    String create(Viewer viewer, @PathVariable UUID id, @PathVariable UUID join, RedirectAttributes flash) {
        try {
            joins.part(viewer, id, join);
            flash.addFlashAttribute("message", "joins.parted");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/customers/{id}";
    }
}
