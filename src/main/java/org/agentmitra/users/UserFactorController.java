package org.agentmitra.users;

import jakarta.validation.Valid;
import java.util.UUID;
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

/** The reset of second factors that a user lost. */
@Controller
@RequestMapping("/users/{id}/factor-reset")
class UserFactorController {
    private final UserPages pages;
    private final UserService users;

    UserFactorController(UserPages pages, UserService users) {
        this.pages = pages;
        this.users = users;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        describe(viewer, id, model);
        model.addAttribute("form", new ReasonForm(""));
        return "users/factor-reset";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors()) {
            try {
                users.resetFactors(viewer, id, form.reason());
            } catch (Refused refused) {
                result.rejectValue("reason", refused.code());
            }
        }
        if (result.hasErrors()) {
            describe(viewer, id, model);
            return "users/factor-reset";
        }
        flash.addFlashAttribute("message", "users.factor.done");
        return "redirect:/users/{id}";
    }

    private void describe(Viewer viewer, UUID id, Model model) {
        UserPage.Person person = pages.person(viewer, id);
        if (!person.reached()) {
            throw new NotFound("user", id);
        }
        model.addAttribute("person", person);
        model.addAttribute("above", UserController.above(person));
    }
}
