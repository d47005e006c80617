package org.agentmitra.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.SecondSteps;
import org.agentmitra.signin.Tries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The viewer's own second step. Whatever changes it takes the password: a browser left open must not lock its owner out. */
@Controller
@RequestMapping("/factors")
class FactorController {
    private static final String PAGE = "factors/show";
    private static final String BACK = "redirect:/factors";

    private final TotpFactors factors;
    private final SecondSteps steps;
    private final Accounts accounts;
    private final Tries tries;

    FactorController(TotpFactors factors, SecondSteps steps, Accounts accounts, Tries tries) {
        this.factors = factors;
        this.steps = steps;
        this.accounts = accounts;
        this.tries = tries;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("form", PasswordForm.empty());
        return page(viewer, model);
    }

    /** Begins a set-up. */
    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model) {
        if (!proves(viewer, form, result, request)) {
            return page(viewer, model);
        }
        factors.begin(viewer.user());
        return "redirect:/factors/setup";
    }

    /** Makes other recovery codes; the answer is the one page that ever shows them. */
    @PostMapping("/recovery")
    String update(
            Viewer viewer,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model) {
        if (!proves(viewer, form, result, request)) {
            return page(viewer, model);
        }
        Optional<List<String>> codes = factors.renewRecovery(viewer.user());
        if (codes.isEmpty()) {
            return BACK;
        }
        model.addAttribute("codes", codes.get());
        return "factors/codes";
    }

    @PostMapping("/end")
    String delete(
            Viewer viewer,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        if (!proves(viewer, form, result, request)) {
            return page(viewer, model);
        }
        factors.remove(viewer.user());
        boolean still = factors.wanted(viewer.user());
        flash.addFlashAttribute("message", still ? "factors.removed.app" : "factors.removed");
        return BACK;
    }

    private boolean proves(Viewer viewer, PasswordForm form, BindingResult result, HttpServletRequest request) {
        if (!result.hasErrors() && !tries.prove(viewer.user(), form.typedPassword(), request)) {
            result.rejectValue("password", "factors.password.wrong");
        }
        return !result.hasErrors();
    }

    /** Whether nothing else opens before there is a second step. */
    private boolean demanded(UUID user) {
        return accounts.active(user).filter(Account::factorRequired).isPresent() && !steps.any(user);
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute("others", factors.others(viewer.user()));
        model.addAttribute("state", factors.state(viewer.user(), viewer.zone()));
        model.addAttribute("demanded", demanded(viewer.user()));
        return PAGE;
    }
}
