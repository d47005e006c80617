package org.agentmitra.alerts;

import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The alerts. */
@Controller
@RequestMapping("/security/alerts")
class AlertController {
    private final AlertList alerts;

    AlertController(AlertList alerts) {
        this.alerts = alerts;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        SecurityController.seesAll(viewer);
        boolean all = state.equals("all");
        model.addAttribute("all", all);
        model.addAttribute("rows", alerts.page(!all, viewer.zone(), after, before));
        return "alerts/list";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        SecurityController.seesAll(viewer);
        model.addAttribute("form", new AcknowledgementForm(""));
        AlertRow alert = alerts.find(id, viewer.zone());
        describe(alert, alert.open(), viewer, model);
        return "alerts/show";
    }

    /** @param form whether a note is asked for, of those who may acknowledge */
    static void describe(AlertRow alert, boolean form, Viewer viewer, Model model) {
        model.addAttribute("alert", alert);
        model.addAttribute("mayAcknowledge", form && viewer.may("security.acknowledge"));
    }
}
