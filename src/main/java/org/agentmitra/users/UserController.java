package org.agentmitra.users;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.grants.RoleBook;
import org.agentmitra.invitees.Invitee;
import org.agentmitra.invitees.Invitees;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Scope;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Users one by one. */
@Controller
@RequestMapping("/users")
class UserController {
    private final UserPages pages;
    private final UserService users;
    private final Invitees invitees;
    private final RoleBook roles;
    private final ProviderDirectory providers;
    private final StandIns standIns;

    UserController(
            UserPages pages,
            UserService users,
            Invitees invitees,
            RoleBook roles,
            ProviderDirectory providers,
            StandIns standIns) {
        this.pages = pages;
        this.users = users;
        this.invitees = invitees;
        this.roles = roles;
        this.providers = providers;
        this.standIns = standIns;
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("user", pages.page(viewer, id));
        model.addAttribute("mayStandIn", standIns.may(viewer, id));
        return "users/show";
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, Model model) {
        model.addAttribute("form", Invitee.empty());
        return form(viewer, null, model);
    }

    private String form(Viewer viewer, @Nullable String typed, Model model) {
        model.addAttribute("grantable", roles.grantable(viewer));
        model.addAttribute("insurers", insurers(viewer));
        model.addAttribute("agents", invitees.offered(viewer, typed));
        return "users/new";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") Invitee form,
            BindingResult result,
            Locale language,
            Model model,
            RedirectAttributes flash) {
        UUID id = null;
        if (!result.hasErrors()) {
            try {
                id = invitees.invite(viewer, form, language);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (id == null) {
            return form(viewer, form.agent(), model);
        }
        flash.addFlashAttribute("message", "users.created");
        return "redirect:/users/" + id;
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        UserForm form = users.form(viewer, id);
        model.addAttribute("form", form);
        describe(viewer, id, model);
        return "users/edit";
    }

    @PostMapping("/{id}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") UserForm form,
            BindingResult result,
            Locale language,
            Model model,
            RedirectAttributes flash) {
        boolean invited = false;
        if (!result.hasErrors()) {
            try {
                invited = users.update(viewer, id, form, language);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            describe(viewer, id, model);
            return "users/edit";
        }
        flash.addFlashAttribute("message", invited ? "users.updated.invited" : "users.updated");
        return "redirect:/users/{id}";
    }

    private void describe(Viewer viewer, UUID id, Model model) {
        UserPage.Person person = pages.person(viewer, id);
        model.addAttribute("person", person);
        model.addAttribute("above", above(person));
        model.addAttribute("insurers", viewer.may("users.create") ? insurers(viewer) : List.of());
    }

    /** The breadcrumb between the list and a page below a user's. */
    static Map<String, String> above(UserPage.Person person) {
        return Map.of("href", "/users/" + person.id(), "text", person.name());
    }

    /** One to choose. */
    record Insurer(String code, String name) {}

    /** Those for which the viewer may invite somebody. */
    private List<Insurer> insurers(Viewer viewer) {
        boolean all = viewer.scope("users.create") instanceof Scope.Everything;
        return providers.all().stream()
                .filter(insurer -> all || insurer.id().equals(viewer.provider()))
                .map(insurer -> new Insurer(insurer.code(), insurer.name()))
                .toList();
    }
}
