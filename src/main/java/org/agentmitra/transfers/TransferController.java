package org.agentmitra.transfers;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerFiles;
import org.agentmitra.shared.NotFound;
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

@Controller
@RequestMapping("/customers/{id}/transfers")
class TransferController {
    private final CustomerFiles customers;
    private final Transfers transfers;
    private final Clock clock;

    TransferController(CustomerFiles customers, Transfers transfers, Clock clock) {
        this.customers = customers;
        this.transfers = transfers;
        this.clock = clock;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        CustomerFiles.File customer = customers.open(viewer, Transfers.PERMISSION, id);
        model.addAttribute("form", TransferForm.of(customer.name(), viewer.today(clock)));
        return form(viewer, customer, q, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TransferForm form,
            BindingResult result,
            @RequestParam(defaultValue = "") String q,
            Model model,
            RedirectAttributes flash) {
        CustomerFiles.File customer = customers.open(viewer, Transfers.PERMISSION, id);
        if (form.key() == null) {
            throw new NotFound("transfer", "new");
        }
        form.faults(viewer.today(clock)).stream()
                .filter(fault -> !result.hasFieldErrors(fault.field()))
                .forEach(fault -> result.rejectValue(fault.field(), fault.code()));
        if (!result.hasErrors()) {
            try {
                transfers.move(viewer, customer.ref(), form, null);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            return form(viewer, customer, q, model);
        }
        flash.addFlashAttribute("message", "transfers.moved");
        return "redirect:/customers/{id}";
    }

    private String form(Viewer viewer, CustomerFiles.File customer, String q, Model model) {
        model.addAttribute("customer", customer);
        model.addAttribute("q", q.strip());
        model.addAttribute("agents", transfers.offered(viewer, customer.ref(), q));
        model.addAttribute("ways", ConsentWay.values());
        model.addAttribute("above", Map.of("href", "/customers/" + customer.id(), "text", customer.name()));
        return "transfers/form";
    }
}
