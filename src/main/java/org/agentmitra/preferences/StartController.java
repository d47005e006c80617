package org.agentmitra.preferences;

import org.agentmitra.accounts.Displays;
import org.agentmitra.shared.Viewer;
import org.agentmitra.web.Sections;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where sign-in leads who chose a page to begin with: there, or to the first page when that one is closed to them now. */
@Controller
class StartController {
    private final Displays displays;
    private final Sections sections;

    StartController(Displays displays, Sections sections) {
        this.displays = displays;
        this.sections = sections;
    }

    @GetMapping("/start")
    String show(Viewer viewer) {
        String home = displays.of(viewer.user()).home();
        boolean open =
                sections.of(viewer).stream().anyMatch(section -> section.href().equals(home));
        return "redirect:" + (open ? home : "/");
    }
}
