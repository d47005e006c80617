package org.agentmitra.users;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.grants.RoleBook;
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
            Locale language,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors()) {
            try {
                users.grant(viewer, id, form);
            } catch (Refused refused) {
                reject(viewer, id, form.role(), refused, result, language);
            }
        }
        if (result.hasErrors()) {
            describe(viewer, id, model);
            return "users/role";
        }
        Optional<LocalDate> begins = pages.begins(viewer, id, form.role());
        flash.addFlashAttribute("message", begins.isPresent() ? "users.role.granted.from" : "users.role.granted");
        begins.ifPresent(day -> flash.addFlashAttribute("messageArguments", List.of(shown(day, language))));
        return "redirect:/users/{id}";
    }

    /** That the role is planned already is said with the day, as the page of the user shows it. */
    private void reject(Viewer viewer, UUID id, String role, Refused refused, BindingResult result, Locale language) {
        if (refused.code().equals("users.role.planned")) {
            String day = pages.begins(viewer, id, role)
                    .map(begins -> shown(begins, language))
                    .orElse("");
            result.rejectValue("role", "users.role.planned.from", new Object[] {day}, null);
            return;
        }
        result.rejectValue(DAYS.contains(refused.field()) ? refused.field() : "role", refused.code());
    }

    private static String shown(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("dd MMM yyyy", language).format(day);
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
