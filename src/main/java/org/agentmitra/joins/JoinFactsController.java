package org.agentmitra.joins;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.customers.CustomerJoins;
import org.agentmitra.customers.CustomerJoins.Compared;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which facts stay when two records become one, field by field. */
@Controller
@RequestMapping("/customers/{id}/join/{into}")
class JoinFactsController {
    private final CustomerJoins joins;

    JoinFactsController(CustomerJoins joins) {
        this.joins = joins;
    }

    @GetMapping
    String newForm(
            Viewer viewer, @PathVariable UUID id, @PathVariable UUID into, Model model, RedirectAttributes flash) {
        try {
            List<Compared> facts = joins.compare(viewer, id, into);
            model.addAttribute("facts", facts);
            model.addAttribute(
                    "above",
                    Map.of(
                            "href",
                            "/customers/" + id,
                            "text",
                            joins.record(viewer, id).name()));
            return "joins/facts";
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:/customers/{id}/join";
        }
    }

    /** @param query of each field {@code joined} where the value of the record that is given up stays */
    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID into,
            @RequestParam Map<String, String> query,
            RedirectAttributes flash) {
        try {
            Set<String> chosen = new HashSet<>();
            joins.compare(viewer, id, into).stream()
                    .map(Compared::field)
                    .filter(field -> "joined".equals(query.get(field)))
                    .forEach(chosen::add);
            joins.join(viewer, id, into, chosen);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:/customers/{id}/join";
        }
        flash.addFlashAttribute("message", "joins.joined");
        return "redirect:/customers/" + into;
    }
}
