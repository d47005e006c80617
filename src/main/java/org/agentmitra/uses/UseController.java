package org.agentmitra.uses;

import java.time.Clock;
import org.agentmitra.grants.Roles;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which permissions of each role nobody uses. */
@Controller
class UseController {
    private static final int DAYS = 90;

    private final UseStore store;
    private final PermissionUses uses;
    private final Roles roles;
    private final Clock clock;

    UseController(UseStore store, PermissionUses uses, Roles roles, Clock clock) {
        this.store = store;
        this.uses = uses;
        this.roles = roles;
        this.clock = clock;
    }

    @GetMapping("/roles/uses")
    String list(Viewer viewer, @RequestParam(defaultValue = "") String days, Model model) {
        if (!(viewer.scope("roles.read") instanceof Scope.Everything)) {
            throw new NotFound("roles", viewer.user());
        }
        int chosen = UnusedPage.CHOICES.stream()
                .filter(choice -> days.equals(choice.toString()))
                .findFirst()
                .orElse(DAYS);
        model.addAttribute(
                "page",
                UnusedPage.of(roles.all(), store.days(), uses::isAsked, chosen, store.since(), viewer.today(clock)));
        return "uses/list";
    }
}
