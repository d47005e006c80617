package org.agentmitra.users;

import jakarta.validation.Valid;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.RoleBook;
import org.agentmitra.shared.NotFound;
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

@Controller
@RequestMapping("/users/{id}/roles")
class UserRoleController {
    private static final Set<String> DAYS = Set.of("from", "until");

    private final UserPages pages;
    private final UserService users;
    private final RoleBook roles;

    UserRoleController(UserPages pages, UserService users, RoleBook roles) {
        this.pages = pages;
        this.users = users;
        this.roles = roles;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        describe(viewer, id, model);
        model.addAttribute("form", new GrantForm("", null, null));
        return "users/role";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") GrantForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors()) {
            try {
                users.grant(viewer, id, form);
            } catch (Refused refused) {
                result.rejectValue(DAYS.contains(refused.field()) ? refused.field() : "role", refused.code());
            }
        }
        if (result.hasErrors()) {
            describe(viewer, id, model);
            return "users/role";
        }
        flash.addFlashAttribute("message", "users.role.granted");
        return "redirect:/users/{id}";
    }

    @PostMapping("/{role}/end")
    String delete(Viewer viewer, @PathVariable UUID id, @PathVariable String role, RedirectAttributes flash) {
        try {
            users.revoke(viewer, id, role);
            flash.addFlashAttribute("message", "users.role.revoked");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/users/{id}";
    }

    private void describe(Viewer viewer, UUID id, Model model) {
        UserPage.Person person = pages.person(viewer, id);
        if (!person.reached()) {
            throw new NotFound("user", id);
        }
        model.addAttribute("person", person);
        model.addAttribute("grantable", roles.grantable(viewer));
        model.addAttribute("above", UserController.above(person));
    }
}
