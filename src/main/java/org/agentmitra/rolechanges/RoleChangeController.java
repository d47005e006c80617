package org.agentmitra.rolechanges;

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

/** A change of a role: its impact, which its maker confirms, and the decision of another. */
@Controller
@RequestMapping("/roles/changes/{id}")
class RoleChangeController {
    private final ChangePages pages;
    private final RoleService roles;

    RoleChangeController(ChangePages pages, RoleService roles) {
        this.pages = pages;
        this.roles = roles;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.page(viewer, id));
        model.addAttribute("form", new DecisionForm("", ""));
        return "roles/change";
    }

    @PostMapping("/confirmation")
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        String role = pages.page(viewer, id).change().role();
        try {
            boolean applied = roles.confirm(viewer, id);
            flash.addFlashAttribute("message", applied ? "roles.change.applied" : "roles.change.proposed");
            return applied ? "redirect:/roles/" + role : "redirect:/roles/proposals";
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:/roles/changes/{id}";
        }
    }

    @PostMapping("/decision")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        try {
            if (form.approves()) {
                roles.approve(viewer, id, form.text());
            } else {
                roles.reject(viewer, id, form.reason());
            }
        } catch (Refused refused) {
            result.rejectValue("note", refused.code());
            model.addAttribute("page", pages.page(viewer, id));
            return "roles/change";
        }
        flash.addFlashAttribute("message", form.approves() ? "roles.change.approved" : "roles.change.rejected");
        return "redirect:/roles/proposals";
    }

    @PostMapping("/withdrawal")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        roles.withdraw(viewer, id);
        flash.addFlashAttribute("message", "roles.change.withdrawn");
        return "redirect:/roles/proposals";
    }
}
