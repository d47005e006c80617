package org.agentmitra.notifications;

import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading: one message, or all there are. */
@Controller
class InboxReadingController {
    private final Inbox inbox;

    InboxReadingController(Inbox inbox) {
        this.inbox = inbox;
    }

    /** @param open whether the reader wants to see what the message is about */
    @PostMapping("/inbox/{id}/read")
    String update(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean open) {
        String link = inbox.read(viewer, id).filter(path -> open).orElse("/inbox");
        return "redirect:" + link;
    }

    @PostMapping("/inbox/read")
    String create(Viewer viewer, RedirectAttributes flash) {
        flash.addFlashAttribute("message", "notifications.read.done");
        flash.addFlashAttribute("messageArguments", List.of(inbox.readAll(viewer)));
        return "redirect:/inbox";
    }
}
