package org.agentmitra.dispatches;

import java.util.UUID;
import org.agentmitra.notifications.SentMessages;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending once more what was given up. */
@Controller
class DispatchRetryController {
    private final DispatchList list;
    private final SentMessages messages;

    DispatchRetryController(DispatchList list, SentMessages messages) {
        this.list = list;
        this.messages = messages;
    }

    @PostMapping("/messages/{id}/retries")
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        DispatchRow row = list.find(viewer, id);
        try {
            boolean queued = messages.retry(viewer.user(), row.id());
            flash.addFlashAttribute("message", queued ? "messages.retry.done" : "messages.retry.already");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/messages/{id}";
    }
}
