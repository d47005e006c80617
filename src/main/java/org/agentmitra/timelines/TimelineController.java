package org.agentmitra.timelines;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerFiles;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TimelineController {
    private static final int SHOWN = 50;

    private final CustomerFiles customers;
    private final Timeline timeline;

    TimelineController(CustomerFiles customers, Timeline timeline) {
        this.customers = customers;
        this.timeline = timeline;
    }

    @GetMapping("/customers/{id}/timeline")
    String show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        CustomerFiles.File customer = customers.open(viewer, "customers.read", id);
        model.addAttribute("customer", customer);
        model.addAttribute("stretch", timeline.of(viewer, customer.ref(), instant(before), SHOWN));
        model.addAttribute("above", Map.of("href", "/customers/" + id, "text", customer.name()));
        return "timelines/show";
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notOurs) {
            return null;
        }
    }
}
