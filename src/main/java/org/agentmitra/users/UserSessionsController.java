package org.agentmitra.users;

import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All sessions of a user. */
@Controller
class UserSessionsController {
    private final UserService users;

    UserSessionsController(UserService users) {
        this.users = users;
    }

    @PostMapping("/users/{id}/sessions/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("messageArguments", List.of(users.endSessions(viewer, id)));
            flash.addFlashAttribute("message", "users.sessions.ended");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/users/{id}";
    }
}
