package org.agentmitra.explanations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.directory.UserDirectory;
import org.agentmitra.grants.Permission;
import org.agentmitra.grants.Permissions;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers why a user may or may not do a thing: choose the user, then the permission. */
@Controller
@RequestMapping("/users/access")
class AccessController {
    private final UserDirectory users;
    private final Permissions permissions;
    private final Explanations explanations;

    AccessController(UserDirectory users, Permissions permissions, Explanations explanations) {
        this.users = users;
        this.permissions = permissions;
        this.explanations = explanations;
    }

    @GetMapping
    String show(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable UUID user,
            @RequestParam(defaultValue = "") String permission,
            Model model) {
        model.addAttribute("q", q);
        if (user == null) {
            model.addAttribute("found", q.isBlank() ? List.of() : users.search(viewer, q));
            return "access/show";
        }
        UserDirectory.Known known = users.find(viewer, user).orElseThrow(() -> new NotFound("user", user));
        List<Permission> all = permissions.all();
        model.addAttribute("user", known);
        model.addAttribute("above", Map.of("href", "/users/" + known.id(), "text", known.name()));
        model.addAttribute("permissions", Permissions.byResource(all));
        if (all.stream().anyMatch(one -> one.name().equals(permission))) {
            model.addAttribute("chosen", permission);
            model.addAttribute("why", explanations.of(viewer, known, permission));
        }
        return "access/show";
    }
}
