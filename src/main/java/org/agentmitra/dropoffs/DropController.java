package org.agentmitra.dropoffs;

import java.time.Clock;
import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people leave on their way to become customers. */
@Controller
class DropController {
    private final DropCounts counts;
    private final Clock clock;

    DropController(DropCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping("/dropoffs")
    String list(Viewer viewer, @RequestParam Map<String, String> query, Model model) {
        DropFilter filter = DropFilter.of(query, viewer.today(clock));
        model.addAttribute("filter", filter);
        model.addAttribute("sources", DropFilter.SOURCES);
        model.addAttribute("devices", DropFilter.DEVICES);
        model.addAttribute("figures", counts.of(viewer, filter));
        return "dropoffs/list";
    }
}
