package org.agentmitra.households;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerFiles;
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

/** Members of a customer's household. */
@Controller
@RequestMapping("/customers/{id}/household")
class HouseholdController {
    private static final String BACK = "redirect:/customers/{id}#household";

    private final CustomerFiles customers;
    private final Households households;

    HouseholdController(CustomerFiles customers, Households households) {
        this.customers = customers;
        this.households = households;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("form", new MemberForm(null, null));
        return form(open(viewer, id), q, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult result,
            @RequestParam(defaultValue = "") String q,
            Model model,
            RedirectAttributes flash) {
        CustomerFiles.File customer = open(viewer, id);
        if (!result.hasErrors()) {
            try {
                households.link(
                        viewer,
                        customer.ref(),
                        Objects.requireNonNull(form.member()),
                        Objects.requireNonNull(form.place()));
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            return form(customer, q, model);
        }
        flash.addFlashAttribute("message", "households.linked");
        return BACK;
    }

    @PostMapping("/{member}/end")
    String delete(Viewer viewer, @PathVariable UUID id, @PathVariable UUID member, RedirectAttributes flash) {
        households.unlink(viewer, open(viewer, id).ref(), member);
        flash.addFlashAttribute("message", "households.unlinked");
        return BACK;
    }

    private CustomerFiles.File open(Viewer viewer, UUID id) {
        return customers.open(viewer, "customers.update", id);
    }

    private String form(CustomerFiles.File customer, String q, Model model) {
        model.addAttribute("customer", customer);
        model.addAttribute("q", q.strip());
        model.addAttribute("kin", households.kin(customer.ref(), q));
        model.addAttribute("places", Place.values());
        model.addAttribute("above", Map.of("href", "/customers/" + customer.id(), "text", customer.name()));
        return "households/form";
    }
}
