package org.agentmitra.agentrequests;

import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who asks the viewer, or agents below, to become their agent. */
@Controller
@RequestMapping("/requests")
class AgentRequestController {
    private final RequestRows rows;
    private final Accounts accounts;

    AgentRequestController(RequestRows rows, Accounts accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        RequestState shown = RequestState.shown(state);
        model.addAttribute("shown", shown);
        model.addAttribute("states", RequestState.values());
        model.addAttribute("page", rows.list(viewer, shown, RequestKey.parse(after), RequestKey.parse(before)));
        return "agentrequests/list";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        return page(rows.find(viewer, id), accounts, model);
    }

    /** The phone is shown as long as the request stands: who asked was told so. */
    static String page(RequestRow row, Accounts accounts, Model model) {
        model.addAttribute("row", row);
        model.addAttribute(
                "phone",
                row.stands()
                        ? accounts.phone(row.user())
                                .filter(OwnPhone::opens)
                                .map(phone -> new MobileNumber(phone.number()).grouped())
                                .orElse(null)
                        : null);
        return "agentrequests/show";
    }
}
