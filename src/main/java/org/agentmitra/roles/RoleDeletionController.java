package org.agentmitra.roles;

import org.agentmitra.rolechanges.RoleAuthority;
import org.agentmitra.rolechanges.RoleService;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/roles/{name}/deletion")
class RoleDeletionController {
    private final RolePages pages;
    private final RoleService roles;
    private final RoleAuthority authority;

    RoleDeletionController(RolePages pages, RoleService roles, RoleAuthority authority) {
        this.pages = pages;
        this.roles = roles;
        this.authority = authority;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable String name, Model model) {
        authority.touched(viewer, name);
        model.addAttribute("page", pages.page(viewer, name));
        return "roles/deletion";
    }

    @PostMapping
    String create(Viewer viewer, @PathVariable String name, RedirectAttributes flash) {
        try {
            roles.delete(viewer, name);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:/roles/{name}";
        }
        flash.addFlashAttribute("message", "roles.deleted");
        return "redirect:/roles";
    }
}
