package org.agentmitra.carriers;

import org.agentmitra.shared.Viewer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the demo would have sent. */
@Controller
@Profile("demo")
class OutboxController {
    /** The rule for the URL names it too. */
    static final String PERMISSION = "system.admin";

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/outbox")
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "letters",
                outbox.latest().stream()
                        .map(kept -> OutboxRow.of(kept, viewer.zone()))
                        .toList());
        return "notifications/outbox";
    }
}
