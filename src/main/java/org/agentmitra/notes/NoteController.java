package org.agentmitra.notes;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerFiles;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/customers/{id}/notes")
class NoteController {
    private static final String BACK = "redirect:/customers/{id}#notes";

    private final CustomerFiles customers;
    private final Notes notes;

    NoteController(CustomerFiles customers, Notes notes) {
        this.customers = customers;
        this.notes = notes;
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        CustomerFiles.File customer = customers.open(viewer, "customers.update", id);
        if (result.hasErrors()) {
            model.addAttribute("above", Map.of("href", "/customers/" + id, "text", customer.name()));
            return "notes/form";
        }
        notes.write(viewer, customer.ref(), Objects.requireNonNull(form.key()), Objects.requireNonNull(form.text()));
        flash.addFlashAttribute("message", "notes.written");
        return BACK;
    }

    @PostMapping("/{note}/end")
    String delete(Viewer viewer, @PathVariable UUID id, @PathVariable UUID note, RedirectAttributes flash) {
        notes.remove(viewer, customers.open(viewer, "customers.update", id).ref(), note);
        flash.addFlashAttribute("message", "notes.removed");
        return BACK;
    }
}
