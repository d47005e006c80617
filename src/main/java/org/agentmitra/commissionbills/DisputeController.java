package org.agentmitra.commissionbills;

import jakarta.validation.Valid;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody says that a line is wrong, and takes that back. */
@Controller
@RequestMapping("/commissions/{id}/lines/{row}/dispute")
class DisputeController {
    private static final String BACK = "redirect:/commissions/{id}";

    private final BillQueries bills;
    private final BillService service;

    DisputeController(BillQueries bills, BillService service) {
        this.bills = bills;
        this.service = service;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, @PathVariable int row, Model model) {
        model.addAttribute("form", new DisputeForm(""));
        return form(viewer, id, row, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int row,
            @Valid @ModelAttribute("form") DisputeForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors()) {
            try {
                service.dispute(viewer, id, row, form.reason().strip());
                flash.addFlashAttribute("message", "commissions.disputed.done");
                return BACK;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return form(viewer, id, row, model);
    }

    @PostMapping("/end")
    String delete(Viewer viewer, @PathVariable UUID id, @PathVariable int row, RedirectAttributes flash) {
        service.settle(viewer, id, row);
        flash.addFlashAttribute("message", "commissions.settled.done");
        return BACK;
    }

    private String form(Viewer viewer, UUID id, int row, Model model) {
        Bill bill = bills.get(viewer, BillService.DISPUTE, id);
        model.addAttribute("bill", bill);
        model.addAttribute("line", bills.line(bill, row));
        model.addAttribute("above", Map.of("href", "/commissions/" + id, "text", bill.fileName()));
        return "commissions/dispute";
    }
}
