package org.agentmitra.particulars;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerFiles;
import org.agentmitra.particulars.ParticularsStore.Kept;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/customers/{id}/particulars")
class ParticularsController {
    private static final String UPDATE = "customers.update";

    private final CustomerFiles customers;
    private final ParticularsBook book;
    private final Clock clock;

    ParticularsController(CustomerFiles customers, ParticularsBook book, Clock clock) {
        this.customers = customers;
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        CustomerFiles.File customer = customers.open(viewer, UPDATE, id);
        Kept known = book.find(id);
        model.addAttribute("form", ParticularsForm.of(known.particulars(), known.version()));
        return form(customer, known.particulars(), model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") ParticularsForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        CustomerFiles.File customer = customers.open(viewer, UPDATE, id);
        Particulars known = book.find(id).particulars();
        if (!result.hasErrors()) {
            form.faults(viewer.today(clock)).forEach(fault -> result.rejectValue(fault.field(), fault.code()));
        }
        if (result.hasErrors()) {
            return form(customer, known, model);
        }
        book.set(viewer, id, form.over(known), form.version());
        flash.addFlashAttribute("message", "particulars.saved");
        return "redirect:/customers/{id}#particulars";
    }

    private static String form(CustomerFiles.File customer, Particulars known, Model model) {
        model.addAttribute("knownPan", shown(known, Particular.PAN));
        model.addAttribute("knownAadhaar", shown(known, Particular.AADHAAR));
        model.addAttribute("genders", Gender.values());
        model.addAttribute("maritals", Marital.values());
        model.addAttribute("above", Map.of("href", "/customers/" + customer.id(), "text", customer.name()));
        return "particulars/edit";
    }

    private static @Nullable String shown(Particulars known, Particular one) {
        String value = known.of(one);
        return value == null ? null : one.shown(value);
    }
}
