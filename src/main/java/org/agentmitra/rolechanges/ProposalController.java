package org.agentmitra.rolechanges;

import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Changes of powerful permissions that wait for a second person. */
@Controller
class ProposalController {
    private final ChangePages pages;

    ProposalController(ChangePages pages) {
        this.pages = pages;
    }

    @GetMapping("/roles/proposals")
    String list(Viewer viewer, Model model) {
        model.addAttribute("proposals", pages.proposals(viewer));
        return "roles/proposals";
    }
}
