package org.agentmitra.alerts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Security events; for those whose permission reaches everything, since strangers belong to nobody's part. */
@Controller
class SecurityController {
    private final EventList events;
    private final AlertList alerts;

    SecurityController(EventList events, AlertList alerts) {
        this.events = events;
        this.alerts = alerts;
    }

    @GetMapping("/security")
    String list(Viewer viewer, @RequestParam Map<String, String> query, Locale locale, Model model) {
        seesAll(viewer);
        EventFilter filter = EventFilter.of(query);
        String who = filter.who() == null
                ? null
                : events.names(List.of(filter.who())).get(filter.who().toString());
        model.addAttribute(
                "page",
                new SecurityPage(
                        events.figures(),
                        alerts.open(),
                        events.page(filter, viewer.zone(), query),
                        filter,
                        who,
                        viewer.scope("audit.read") instanceof Scope.Everything,
                        viewer.zone(),
                        locale));
        return "alerts/events";
    }

    /** @throws NotFound when the viewer sees a part of the portal alone */
    static void seesAll(Viewer viewer) {
        if (!(viewer.scope(AlertRaised.PERMISSION) instanceof Scope.Everything)) {
            throw new NotFound("security", viewer.user());
        }
    }
}
