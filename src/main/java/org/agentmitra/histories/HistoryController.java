package org.agentmitra.histories;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.directory.UserDirectory;
import org.agentmitra.ledger.UserTrail;
import org.agentmitra.ledger.UserTrail.Part;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-ins, activity and changes of one user, a part at a time. */
@Controller
class HistoryController {
    private final UserDirectory users;
    private final UserTrail trail;

    HistoryController(UserDirectory users, UserTrail trail) {
        this.users = users;
        this.trail = trail;
    }

    @GetMapping("/users/{id}/history")
    String show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String part,
            @RequestParam Map<String, String> query,
            Locale locale,
            Model model) {
        UserDirectory.Known user = users.find(viewer, id).orElseThrow(() -> new NotFound("user", id));
        Part chosen = Arrays.stream(Part.values())
                .filter(one -> slug(one).equals(part))
                .findFirst()
                .orElse(Part.CHANGES);
        model.addAttribute("user", user);
        model.addAttribute("part", slug(chosen));
        model.addAttribute(
                "parts",
                Arrays.stream(Part.values()).map(HistoryController::slug).toList());
        model.addAttribute("rows", trail.page(viewer, id, chosen, query, locale));
        model.addAttribute("above", Map.of("href", "/users/" + id, "text", user.name()));
        return "histories/show";
    }

    private static String slug(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
