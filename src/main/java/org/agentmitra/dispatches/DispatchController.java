package org.agentmitra.dispatches;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.directory.UserDirectory;
import org.agentmitra.notifications.SentMessages;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was told to whom, and how far it has come. */
@Controller
@RequestMapping("/messages")
class DispatchController {
    private final DispatchList list;
    private final SentMessages messages;
    private final UserDirectory users;

    DispatchController(DispatchList list, SentMessages messages, UserDirectory users) {
        this.list = list;
        this.messages = messages;
        this.users = users;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam Map<String, String> query, Model model) {
        DispatchFilter filter = DispatchFilter.of(query);
        String user = filter.user() == null
                ? null
                : users.find(viewer, filter.user())
                        .map(UserDirectory.Known::name)
                        .orElse(null);
        model.addAttribute("list", new DispatchPage(list.page(viewer, filter, query), filter, user));
        return "dispatches/list";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Locale language, Model model) {
        DispatchRow row = list.find(viewer, id);
        model.addAttribute("row", row);
        model.addAttribute("attempts", list.attempts(viewer, row));
        model.addAttribute("written", messages.text(id, language).orElse(null));
        return "dispatches/show";
    }
}
