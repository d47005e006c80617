package org.agentmitra.kycdesk;

import java.util.UUID;
import org.agentmitra.kyc.CaseClaims;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a case, and gives it back. */
@Controller
@RequestMapping("/kyc/{id}/claim")
class ClaimController {
    private final CaseClaims claims;

    ClaimController(CaseClaims claims) {
        this.claims = claims;
    }

    /** Who comes second is told so on the case's page. */
    @PostMapping
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            claims.claim(viewer, id);
            flash.addFlashAttribute("message", "kyc.claimed");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/kyc/{id}";
    }

    @PostMapping("/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        claims.release(viewer, id);
        flash.addFlashAttribute("message", "kyc.released");
        return "redirect:/kyc";
    }
}
