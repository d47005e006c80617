package org.agentmitra.notifications;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The viewer's own messages. */
@Controller
class InboxController {
    private final Inbox inbox;
    private final ObjectProvider<Outbox> outbox;

    InboxController(Inbox inbox, ObjectProvider<Outbox> outbox) {
        this.inbox = inbox;
        this.outbox = outbox;
    }

    @GetMapping("/inbox")
    String list(
            Viewer viewer,
            Locale language,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        model.addAttribute("page", inbox.list(viewer, language, after, before));
        model.addAttribute("outbox", outbox.getIfAvailable() != null && viewer.may(OutboxController.PERMISSION));
        return "notifications/inbox";
    }
}
