package org.agentmitra.userbulks;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Locale;
import org.agentmitra.grants.RoleBook;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks what is to be done to many users, and begins it. */
@Controller
@RequestMapping("/users/bulk")
class UserBulkController {
    private final UserBulks bulks;
    private final RoleBook roles;

    UserBulkController(UserBulks bulks, RoleBook roles) {
        this.bulks = bulks;
        this.roles = roles;
    }

    /** Names whom it means, and asks what for. */
    @GetMapping("/new")
    String newForm(
            Viewer viewer,
            @ModelAttribute("form") UserBulkForm form,
            BindingResult given,
            Model model,
            RedirectAttributes flash) {
        if (given.hasFieldErrors("id") || form.nobody()) {
            flash.addFlashAttribute("refusal", "users.many.none");
            flash.addAllAttributes(form.list());
            return "redirect:/users";
        }
        return form(viewer, form, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") UserBulkForm form,
            BindingResult result,
            Locale language,
            Model model) {
        FieldError kind = result.getFieldError("kind");
        if (kind != null && kind.isBindingFailure()) {
            throw new NotFound("kind of bulk", String.valueOf(kind.getRejectedValue()));
        }
        form.check(result);
        if (!result.hasErrors()) {
            try {
                return "redirect:/users/bulk/" + bulks.begin(viewer, form, language);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return form(viewer, form, model);
    }

    private String form(Viewer viewer, UserBulkForm form, Model model) {
        model.addAttribute("count", bulks.count(viewer, form));
        model.addAttribute("chosen", bulks.chosen(viewer, form));
        model.addAttribute(
                "kinds",
                Arrays.stream(UserBulkKind.values())
                        .filter(kind -> kind.mayBegin(viewer))
                        .toList());
        model.addAttribute("grantable", roles.grantable(viewer));
        return "userbulks/new";
    }
}
