package org.agentmitra.clearances;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether an insurer asks for a second person's word on its agents' presentations. */
@Controller
@RequestMapping("/providers/{id}/clearance")
class ClearanceRuleController {
    private final ClearanceRules rules;

    ClearanceRuleController(ClearanceRules rules) {
        this.rules = rules;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        ProviderRef provider = rules.provider(viewer, id);
        model.addAttribute("provider", provider);
        model.addAttribute("asked", rules.asked(id));
        model.addAttribute("above", Map.of("href", "/providers/" + id, "text", provider.name()));
        return "clearances/rule";
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean asked,
            RedirectAttributes flash) {
        rules.set(viewer, id, asked);
        flash.addFlashAttribute("message", "clearances.rule.saved");
        return "redirect:/providers/{id}";
    }
}
