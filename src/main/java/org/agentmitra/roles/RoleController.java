package org.agentmitra.roles;

import jakarta.validation.Valid;
import java.util.UUID;
import org.agentmitra.grants.Role;
import org.agentmitra.rolechanges.RoleAuthority;
import org.agentmitra.rolechanges.RoleService;
import org.agentmitra.shared.Refused;
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

/** Roles: a new or changed one is written down first, and its impact shown at {@code /roles/changes}. */
@Controller
@RequestMapping("/roles")
class RoleController {
    private final RolePages pages;
    private final RoleFormPages forms;
    private final RoleService roles;
    private final RoleAuthority authority;
    private final SessionLimitDesk limits;

    RoleController(
            RolePages pages, RoleFormPages forms, RoleService roles, RoleAuthority authority, SessionLimitDesk limits) {
        this.pages = pages;
        this.forms = forms;
        this.roles = roles;
        this.authority = authority;
        this.limits = limits;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("roles", pages.list(viewer));
        model.addAttribute("waiting", pages.waiting());
        model.addAttribute("mayUpdate", RoleAuthority.updates(viewer));
        return "roles/list";
    }

    @GetMapping("/{name}")
    String show(Viewer viewer, @PathVariable String name, Model model) {
        model.addAttribute("page", pages.page(viewer, name));
        model.addAttribute("form", limits.form(name));
        return "roles/show";
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, Model model) {
        authority.mayUpdate(viewer);
        return form(viewer, RoleForm.empty(), null, model);
    }

    @PostMapping
    String create(Viewer viewer, @Valid @ModelAttribute("form") RoleForm form, BindingResult result, Model model) {
        authority.mayUpdate(viewer);
        if (!result.hasErrors()) {
            try {
                UUID change = roles.draft(viewer, form);
                return "redirect:/roles/changes/" + change;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return form(viewer, form, null, model);
    }

    @GetMapping("/{name}/edit")
    String edit(Viewer viewer, @PathVariable String name, Model model) {
        Role role = authority.touched(viewer, name);
        return form(viewer, RoleForm.of(role), role, model);
    }

    @PostMapping("/{name}")
    String update(
            Viewer viewer,
            @PathVariable String name,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult result,
            Model model) {
        Role role = authority.touched(viewer, name);
        if (!result.hasErrors()) {
            try {
                UUID change = roles.draft(viewer, name, form);
                return "redirect:/roles/changes/" + change;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return form(viewer, form, role, model);
    }

    private String form(Viewer viewer, RoleForm form, @Nullable Role role, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("page", forms.page(viewer, form, role));
        return "roles/form";
    }
}
