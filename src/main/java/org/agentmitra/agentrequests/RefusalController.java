package org.agentmitra.agentrequests;

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

/** The agent does not take somebody on, and says why. */
@Controller
@RequestMapping("/requests/{id}/refusal")
class RefusalController {
    private static final String BACK = "redirect:/requests/{id}";

    private final AnswerDesk desk;
    private final RequestRows rows;

    RefusalController(AnswerDesk desk, RequestRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        RequestRow row = rows.find(viewer, id);
        if (!row.waits()) {
            return BACK;
        }
        model.addAttribute("form", new RefusalForm(null));
        return page(row, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        RequestRow row = rows.find(viewer, id);
        if (result.hasErrors()) {
            return page(row, model);
        }
        try {
            desk.decline(viewer, id, form.typed());
            flash.addFlashAttribute("message", "agentrequests.declined");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return BACK;
    }

    private static String page(RequestRow row, Model model) {
        model.addAttribute("row", row);
        model.addAttribute("above", Map.of("href", "/requests/" + row.id(), "text", row.customerName()));
        return "agentrequests/refusal";
    }
}
