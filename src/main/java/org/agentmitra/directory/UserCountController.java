package org.agentmitra.directory;

import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many users each value of a filter leaves; the list asks for it once it is shown, and does not wait for it. */
@Controller
class UserCountController {
    private final UserOffers offers;

    UserCountController(UserOffers offers) {
        this.offers = offers;
    }

    @GetMapping("/users/counts")
    String list(Viewer viewer, @RequestParam Map<String, String> query, Model model) {
        UserFilter filter = UserFilter.of(viewer, query);
        model.addAttribute("facets", offers.counted(viewer, filter).facets(filter));
        return "users/counts";
    }
}
