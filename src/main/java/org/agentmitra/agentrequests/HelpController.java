package org.agentmitra.agentrequests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.cards.CardKey;
import org.agentmitra.cards.CardSearch;
import org.agentmitra.cards.Sought;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Support helps those who wait for an agent. */
@Controller
@RequestMapping("/requests/help")
class HelpController {
    private final HelpRows rows;
    private final HelpDesk desk;
    private final CardSearch cards;

    HelpController(HelpRows rows, HelpDesk desk, CardSearch cards) {
        this.rows = rows;
        this.desk = desk;
        this.cards = cards;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("rows", rows.list(viewer));
        model.addAttribute("most", HelpRows.MOST);
        return "agentrequests/help";
    }

    @GetMapping("/{journey}/edit")
    String edit(Viewer viewer, @PathVariable UUID journey, @RequestParam Map<String, String> query, Model model) {
        Sought sought = Sought.of(query);
        model.addAttribute("row", rows.find(viewer, journey));
        model.addAttribute("search", AgentSearchPage.of(sought, "/requests/help/" + journey + "/edit", null));
        model.addAttribute(
                "found", cards.find(sought, CardKey.parse(query.get("after")), CardKey.parse(query.get("before"))));
        model.addAttribute("above", Map.of("href", "/requests/help", "key", "agentrequests.help.title"));
        return "agentrequests/propose";
    }

    @PostMapping("/{journey}")
    String update(
            Viewer viewer,
            @PathVariable UUID journey,
            @RequestParam UUID agent,
            @RequestParam UUID provider,
            RedirectAttributes flash) {
        String name = desk.propose(viewer, journey, agent, provider).name();
        flash.addFlashAttribute("message", "agentrequests.proposed");
        flash.addFlashAttribute("messageArguments", List.of(name));
        return "redirect:/requests/help";
    }
}
