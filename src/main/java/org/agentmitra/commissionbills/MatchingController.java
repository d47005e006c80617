package org.agentmitra.commissionbills;

import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looks once more for the policies of lines that have none. */
@Controller
class MatchingController {
    private final BillService bills;

    MatchingController(BillService bills) {
        this.bills = bills;
    }

    @PostMapping("/commissions/{id}/matching")
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        boolean any = bills.match(viewer, id) > 0;
        flash.addFlashAttribute(
                any ? "message" : "refusal", any ? "commissions.matching.some" : "commissions.matching.none");
        return "redirect:/commissions/{id}";
    }
}
