package org.agentmitra.ledger;

import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Comparing all records with the chain; for those who see all of them. */
@Controller
@RequestMapping("/audit/verifications")
class VerificationController {
    private final Verifier verifier;
    private final Verifications verifications;

    VerificationController(Verifier verifier, Verifications verifications) {
        this.verifier = verifier;
        this.verifications = verifications;
    }

    @PostMapping
    String create(Viewer viewer) {
        seesAll(viewer, "new");
        return "redirect:/audit/verifications/" + verifier.begin(viewer);
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        seesAll(viewer, id);
        model.addAttribute("verification", find(viewer, id));
        return "ledger/verification";
    }

    /** The changing part, which asks for itself anew until it is done. */
    @GetMapping("/{id}/progress")
    String progress(Viewer viewer, @PathVariable UUID id, Model model) {
        seesAll(viewer, id);
        model.addAttribute("verification", find(viewer, id));
        return "ledger/verification :: progress";
    }

    private Verification find(Viewer viewer, UUID id) {
        return verifications.find(id, viewer.zone()).orElseThrow(() -> new NotFound("verification", id));
    }

    private static void seesAll(Viewer viewer, Object id) {
        if (!LedgerController.seesAll(viewer)) {
            throw new NotFound("verification", id);
        }
    }
}
