package org.agentmitra.joins;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.customers.CustomerJoins;
import org.agentmitra.customers.Stub;
import org.agentmitra.matching.NameKey;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The join of a record with the customer it turns out to be; of one with facts of its own, somebody chooses which stay. */
@Controller
@RequestMapping("/customers/{id}/join")
class JoinController {
    private final CustomerJoins joins;
    private final LikelyMatches matches;

    JoinController(CustomerJoins joins, LikelyMatches matches) {
        this.joins = joins;
        this.matches = matches;
    }

    @GetMapping
    String newForm(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("form", new JoinForm(null));
        return choice(viewer, id, q, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult result,
            @RequestParam(defaultValue = "") String q,
            Model model,
            RedirectAttributes flash) {
        UUID into = form.chosen();
        if (into == null && !result.hasErrors()) {
            result.rejectValue("into", "joins.none-chosen");
        }
        if (into != null && !joins.record(viewer, id).toComplete()) {
            return "redirect:/customers/{id}/join/" + into;
        }
        if (into == null || !joined(viewer, id, into, result)) {
            model.addAttribute("formAddress", address(id, q));
            return choice(viewer, id, q, model);
        }
        flash.addFlashAttribute("message", "joins.joined");
        return "redirect:/customers/" + into;
    }

    private static String address(UUID id, String q) {
        return UriComponentsBuilder.fromPath("/customers/{id}/join")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(id, q)
                .toUriString();
    }

    private boolean joined(Viewer viewer, UUID id, UUID into, BindingResult result) {
        try {
            joins.join(viewer, id, into, Set.of());
            return true;
        } catch (Refused refused) {
            result.rejectValue(refused.field(), refused.code());
            return false;
        }
    }

    private String choice(Viewer viewer, UUID id, String q, Model model) {
        Stub stub = joins.record(viewer, id);
        String key = NameKey.of(q);
        model.addAttribute("stub", stub);
        model.addAttribute("above", Map.of("href", "/customers/" + id, "text", stub.name()));
        model.addAttribute("q", q.strip());
        model.addAttribute("matches", matches.of(stub, key.isEmpty() ? stub.nameKey() : key));
        return "joins/form";
    }
}
