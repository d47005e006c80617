package org.agentmitra.nominees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerFiles;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/customers/{id}/nominees")
class NominationController {
    private final CustomerFiles customers;
    private final Nominations nominations;
    private final Clock clock;

    NominationController(CustomerFiles customers, Nominations nominations, Clock clock) {
        this.customers = customers;
        this.nominations = nominations;
        this.clock = clock;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        CustomerFiles.File customer = customers.open(viewer, "customers.update", id);
        Nominations.Nomination known = nominations.read(id);
        model.addAttribute("form", NominationForm.of(known.nominees(), known.version()));
        return form(customer, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") NominationForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        CustomerFiles.File customer = customers.open(viewer, "customers.update", id);
        LocalDate today = viewer.today(clock);
        if (!result.hasErrors()) {
            form.faults(today).forEach(fault -> result.rejectValue(fault.field(), fault.code()));
        }
        if (result.hasErrors()) {
            return form(customer, model);
        }
        List<Nominee> nominees = form.nominees(today);
        nominations.name(viewer, customer.ref(), nominees, form.version());
        flash.addFlashAttribute("message", "nominees.saved");
        return "redirect:/customers/{id}#nominees";
    }

    private static String form(CustomerFiles.File customer, Model model) {
        model.addAttribute("relations", Relation.values());
        model.addAttribute("above", Map.of("href", "/customers/" + customer.id(), "text", customer.name()));
        return "nominees/form";
    }
}
