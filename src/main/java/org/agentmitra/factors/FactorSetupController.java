package org.agentmitra.factors;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The set-up that was begun: the app gets the secret and shows by a code that it has it. */
@Controller
@RequestMapping("/factors/setup")
class FactorSetupController {
    private static final String BACK = "redirect:/factors";

    private final TotpFactors factors;
    private final Accounts accounts;

    FactorSetupController(TotpFactors factors, Accounts accounts) {
        this.factors = factors;
        this.accounts = accounts;
    }

    @GetMapping
    String edit(Viewer viewer, Model model) {
        model.addAttribute("form", CodeForm.empty());
        return page(viewer.user(), model);
    }

    /** The answer is the one page that ever shows the recovery codes; no redirect, so that they are in no session. */
    @PostMapping
    String update(Viewer viewer, @Valid @ModelAttribute("form") CodeForm form, BindingResult result, Model model) {
        Optional<List<String>> codes =
                result.hasErrors() ? Optional.empty() : factors.confirm(viewer.user(), form.typedCode());
        if (codes.isPresent()) {
            model.addAttribute("codes", codes.get());
            return "factors/codes";
        }
        if (!result.hasErrors()) {
            result.rejectValue("code", "factors.code.wrong");
        }
        return page(viewer.user(), model);
    }

    private String page(UUID user, Model model) {
        Optional<Totp> pending = factors.pending(user);
        Optional<String> email = accounts.active(user).map(Account::email);
        if (pending.isEmpty() || email.isEmpty()) {
            return BACK;
        }
        model.addAttribute("enrolment", Enrolment.of(pending.get(), email.get()));
        return "factors/setup";
    }
}
