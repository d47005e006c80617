package org.agentmitra.users;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links by e-mail: another invitation when the first was lost or has run out, and one for another password. */
@Controller
class UserInvitationController {
    private final UserService users;

    UserInvitationController(UserService users) {
        this.users = users;
    }

    @PostMapping("/users/{id}/invitations")
    String create(Viewer viewer, @PathVariable UUID id, Locale language, RedirectAttributes flash) {
        try {
            users.invite(viewer, id, language);
            flash.addFlashAttribute("message", "users.invited");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/users/{id}";
    }

    @PostMapping("/users/{id}/password-links")
    String createReset(Viewer viewer, @PathVariable UUID id, Locale language, RedirectAttributes flash) {
        try {
            users.sendReset(viewer, id, language);
            flash.addFlashAttribute("message", "users.password.sent");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/users/{id}";
    }
}
