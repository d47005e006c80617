package org.agentmitra.roles;

import java.util.UUID;
import org.agentmitra.grants.Role;
import org.agentmitra.rolechanges.RoleAuthority;
import org.agentmitra.rolechanges.RoleService;
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

/** Whether a role asks its holders for a second factor; a change is written down first, as others of roles are. */
@Controller
@RequestMapping("/roles/{name}/factor")
class RoleFactorController {
    private final RoleAuthority authority;
    private final RoleService roles;

    RoleFactorController(RoleAuthority authority, RoleService roles) {
        this.authority = authority;
        this.roles = roles;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @PathVariable String name, Model model) {
        Role role = authority.required(viewer, name);
        model.addAttribute("form", FactorForm.of(role));
        return page(name, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable String name,
            @ModelAttribute("form") FactorForm form,
            BindingResult result,
            Model model) {
        authority.required(viewer, name);
        if (!result.hasErrors()) {
            try {
                UUID change = roles.draft(viewer, name, form.version(), form.asked());
                return "redirect:/roles/changes/" + change;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return page(name, model);
    }

    private static String page(String name, Model model) {
        model.addAttribute("role", name);
        return "roles/factor";
    }
}
