package org.agentmitra.privacy;

import jakarta.validation.Valid;
import java.util.List;
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

/** The viewer's own data: what was asked about it, and asking. */
@Controller
@RequestMapping("/profile/data")
class OwnRequestController {
    private static final String PAGE = "privacy/own";
    private static final String BACK = "redirect:/profile/data/edit";

    private final PrivacyRequests requests;

    OwnRequestController(PrivacyRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, Model model) {
        model.addAttribute("form", new RequestForm(null, null));
        return page(viewer, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        RequestKind kind = form.chosen().orElse(null);
        if (kind == null && !result.hasFieldErrors("kind")) {
            result.rejectValue("kind", "privacy.kind.missing");
        }
        if (kind != null && !result.hasErrors()) {
            try {
                requests.ask(viewer, kind, form.wish());
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            return page(viewer, model);
        }
        flash.addFlashAttribute("message", kind == RequestKind.EXPORT ? "privacy.export.made" : "privacy.asked");
        return BACK;
    }

    @PostMapping("/{id}/withdrawal")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        requests.withdraw(viewer, id);
        flash.addFlashAttribute("message", "privacy.withdrawn");
        return BACK;
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute("requests", requests.own(viewer));
        model.addAttribute("kinds", List.of(RequestKind.CORRECTION, RequestKind.ERASURE));
        return PAGE;
    }
}
