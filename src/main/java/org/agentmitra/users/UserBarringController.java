package org.agentmitra.users;

import jakarta.servlet.http.HttpServletRequest;
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

/** Suspends or deactivates a user, and takes either back. */
@Controller
@RequestMapping("/users/{id}")
class UserBarringController {
    private static final String PAGE = "users/barring";
    private static final String SUSPEND = "suspend";
    private static final String BACK = "redirect:/users/{id}";

    private final UserPages pages;
    private final UserService users;

    UserBarringController(UserPages pages, UserService users) {
        this.pages = pages;
        this.users = users;
    }

    /** The way of barring that the address names; texts are found by its word. */
    @ModelAttribute("barring")
    String barring(HttpServletRequest request) {
        return request.getRequestURI().contains("/deactivation") ? "deactivate" : SUSPEND;
    }

    @GetMapping({"/suspension/new", "/deactivation/new"})
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        describe(viewer, id, model);
        model.addAttribute("form", new ReasonForm(""));
        return PAGE;
    }

    @PostMapping({"/suspension", "/deactivation"})
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("barring") String barring,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        String done = SUSPEND.equals(barring) ? "users.suspended" : "users.deactivated";
        if (!result.hasErrors()) {
            try {
                bar(viewer, id, barring, form.reason());
            } catch (Refused refused) {
                result.rejectValue("reason", refused.code());
            }
        }
        if (result.hasErrors()) {
            describe(viewer, id, model);
            return PAGE;
        }
        flash.addFlashAttribute("message", done);
        return BACK;
    }

    private void bar(Viewer viewer, UUID id, String barring, String reason) {
        if (SUSPEND.equals(barring)) {
            users.suspend(viewer, id, reason);
        } else {
            users.deactivate(viewer, id, reason);
        }
    }

    /** Ends a lock, a suspension or a deactivation. */
    @PostMapping("/suspension/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            users.reactivate(viewer, id);
            flash.addFlashAttribute("message", "users.reactivated");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return BACK;
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
