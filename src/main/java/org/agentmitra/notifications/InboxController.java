package org.agentmitra.notifications;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.carriers.Carriers;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The viewer's own messages. */
@Controller
class InboxController {
    private final Inbox inbox;
    private final Carriers carriers;

    InboxController(Inbox inbox, Carriers carriers) {
        this.inbox = inbox;
        this.carriers = carriers;
    }

    @GetMapping("/inbox")
    String list(
            Viewer viewer,
            Locale language,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        model.addAttribute("page", inbox.list(viewer, language, after, before));
        model.addAttribute("outbox", carriers.opensOutbox(viewer));
        return "notifications/inbox";
    }
}
