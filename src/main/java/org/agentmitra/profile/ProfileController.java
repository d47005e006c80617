package org.agentmitra.profile;

import org.agentmitra.accounts.AccountDesk;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The viewer's own page, from which everything that is theirs can be reached. */
@Controller
class ProfileController {
    private final AccountDesk desk;
    private final Accounts accounts;

    ProfileController(AccountDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @GetMapping("/profile")
    String show(Viewer viewer, Model model) {
        model.addAttribute("profile", desk.profile(viewer.user()));
        OwnPhone phone = accounts.phone(viewer.user()).orElse(null);
        model.addAttribute("phone", phone);
        model.addAttribute("number", phone == null ? null : ContactKind.PHONE.shown(phone.number()));
        return "profile/show";
    }
}
