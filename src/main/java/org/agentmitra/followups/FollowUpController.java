package org.agentmitra.followups;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerFiles;
import org.agentmitra.shared.NotFound;
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
@RequestMapping("/customers/{id}/followups")
class FollowUpController {
    private static final String BACK = "redirect:/customers/{id}#followups";
    private static final String FORM = "followups/form";

    private final CustomerFiles customers;
    private final FollowUps followUps;
    private final Clock clock;

    FollowUpController(CustomerFiles customers, FollowUps followUps, Clock clock) {
        this.customers = customers;
        this.followUps = followUps;
        this.clock = clock;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        CustomerFiles.File customer = open(viewer, id);
        model.addAttribute("form", FollowUpForm.on(viewer.today(clock)));
        return form(customer, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") FollowUpForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        CustomerFiles.File customer = open(viewer, id);
        if (form.key() == null) {
            throw new NotFound("follow-up", "new");
        }
        faults(form, result);
        if (result.hasErrors()) {
            return form(customer, model);
        }
        followUps.plan(viewer, customer.ref(), form);
        flash.addFlashAttribute("message", "followups.planned");
        return BACK;
    }

    @GetMapping("/{followUp}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, @PathVariable UUID followUp, Model model) {
        CustomerFiles.File customer = open(viewer, id);
        model.addAttribute("form", FollowUpForm.of(followUps.find(viewer, customer.ref(), followUp)));
        return form(customer, model);
    }

    @PostMapping("/{followUp}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID followUp,
            @Valid @ModelAttribute("form") FollowUpForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        CustomerFiles.File customer = open(viewer, id);
        followUps.find(viewer, customer.ref(), followUp);
        faults(form, result);
        if (result.hasErrors()) {
            return form(customer, model);
        }
        followUps.change(viewer, customer.ref(), followUp, form);
        flash.addFlashAttribute("message", "followups.changed");
        return BACK;
    }

    @PostMapping("/{followUp}/end")
    String delete(Viewer viewer, @PathVariable UUID id, @PathVariable UUID followUp, RedirectAttributes flash) {
        followUps.remove(viewer, open(viewer, id).ref(), followUp);
        flash.addFlashAttribute("message", "followups.removed");
        return BACK;
    }

    private CustomerFiles.File open(Viewer viewer, UUID id) {
        return customers.open(viewer, "customers.update", id);
    }

    private static void faults(FollowUpForm form, BindingResult result) {
        form.faults().stream()
                .filter(fault -> !result.hasFieldErrors(fault.field()))
                .forEach(fault -> result.rejectValue(fault.field(), fault.code()));
    }

    private static String form(CustomerFiles.File customer, Model model) {
        model.addAttribute("kinds", FollowUpKind.values());
        model.addAttribute("above", Map.of("href", "/customers/" + customer.id(), "text", customer.name()));
        return FORM;
    }
}
