package org.agentmitra.users;

import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lock that wrong guesses brought about. */
@Controller
class UserLockController {
    private final UserService users;

    UserLockController(UserService users) {
        this.users = users;
    }

    @PostMapping("/users/{id}/lock/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            users.unlock(viewer, id);
            flash.addFlashAttribute("message", "users.unlocked");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/users/{id}";
    }
}
