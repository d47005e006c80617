package org.agentmitra.customers;

import jakarta.validation.Valid;
import java.util.UUID;
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

/** The join of a stub with the customer it turns out to be. */
@Controller
@RequestMapping("/customers/{id}/join")
class CustomerJoinController {
    private final CustomerService customers;
    private final LikelyMatches matches;

    CustomerJoinController(CustomerService customers, LikelyMatches matches) {
        this.customers = customers;
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
        UUID into = form.into();
        if (result.hasErrors() || into == null || !joined(viewer, id, into, result)) {
            return choice(viewer, id, q, model);
        }
        flash.addFlashAttribute("message", "customers.joined");
        return "redirect:/customers/" + into;
    }

    private boolean joined(Viewer viewer, UUID id, UUID into, BindingResult result) {
        try {
            customers.join(viewer, id, into);
            return true;
        } catch (Refused refused) {
            result.rejectValue(refused.field(), refused.code());
            return false;
        }
    }

    private String choice(Viewer viewer, UUID id, String q, Model model) {
        Stub stub = customers.stub(viewer, id);
        String key = NameKey.of(q);
        model.addAttribute("stub", stub);
        model.addAttribute("above", CustomerController.above(id, stub.name()));
        model.addAttribute("q", q.strip());
        model.addAttribute("matches", matches.of(stub, key.isEmpty() ? stub.nameKey() : key));
        return "customers/join";
    }
}
