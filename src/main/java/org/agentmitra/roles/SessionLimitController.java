package org.agentmitra.roles;

import jakarta.validation.Valid;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form on a role's page that says how many sessions its holders may have at once. */
@Controller
class SessionLimitController {
    private final RolePages pages;
    private final SessionLimitDesk limits;

    SessionLimitController(RolePages pages, SessionLimitDesk limits) {
        this.pages = pages;
        this.limits = limits;
    }

    @PostMapping("/roles/{name}/session-limit")
    String update(
            Viewer viewer,
            @PathVariable String name,
            @Valid @ModelAttribute("form") SessionLimitForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors()) {
            model.addAttribute("page", pages.page(viewer, name));
            return "roles/show";
        }
        limits.change(viewer, name, form.number());
        flash.addFlashAttribute("message", "roles.sessions.saved");
        return "redirect:/roles/{name}";
    }
}
