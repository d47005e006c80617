package org.agentmitra.users;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another invitation, when the first was lost or has run out. */
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
}
