package org.agentmitra.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The set-up that was begun: the browser makes the passkey and shows it. */
@Controller
@RequestMapping("/factors/passkeys/setup")
class PasskeySetupController {
    private static final String BACK = "redirect:/factors/passkeys";

    private final Passkeys passkeys;
    private final WebAuthn webAuthn;
    private final Challenges challenges;
    private final Question question;
    private final Accounts accounts;
    private final Clock clock;

    PasskeySetupController(
            Passkeys passkeys,
            WebAuthn webAuthn,
            Challenges challenges,
            Question question,
            Accounts accounts,
            Clock clock) {
        this.passkeys = passkeys;
        this.webAuthn = webAuthn;
        this.challenges = challenges;
        this.question = question;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    String edit(Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute("form", AnswerForm.towards(null));
        return page(viewer, request, model);
    }

    /**
     * With the first passkey the answer is the one page that shows the recovery codes; no redirect, so that they are in
     * no session.
     */
    @PostMapping
    String update(
            Viewer viewer,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Optional<BegunSetup> begun = BegunSetup.of(request, clock.instant());
        Optional<String> challenge = challenges.take(request, Ceremony.SET_UP);
        if (begun.isEmpty()) {
            return BACK;
        }
        Optional<List<String>> codes = result.hasErrors() || challenge.isEmpty()
                ? Optional.empty()
                : add(viewer, form, begun.get(), challenge.get());
        if (codes.isEmpty()) {
            if (!result.hasErrors()) {
                result.reject("passkeys.setup.refused");
            }
            return page(viewer, request, model);
        }
        BegunSetup.forget(request.getSession());
        if (codes.get().isEmpty()) {
            flash.addFlashAttribute("message", "passkeys.added");
            flash.addFlashAttribute("messageArguments", List.of(begun.get().label()));
            return BACK;
        }
        model.addAttribute("codes", codes.get());
        return "factors/codes";
    }

    private Optional<List<String>> add(Viewer viewer, AnswerForm form, BegunSetup begun, String challenge) {
        try {
            Passkey made = webAuthn.made(form.given(), challenge, viewer.user());
            return Optional.of(passkeys.add(made, begun.label(), challenge));
        } catch (PasskeyRefused refused) {
            return Optional.empty();
        }
    }

    private String page(Viewer viewer, HttpServletRequest request, Model model) {
        Optional<BegunSetup> begun = BegunSetup.of(request, clock.instant());
        Optional<Account> account = accounts.active(viewer.user());
        if (begun.isEmpty() || account.isEmpty()) {
            return BACK;
        }
        String challenge = challenges.ask(request, Ceremony.SET_UP);
        model.addAttribute("label", begun.get().label());
        model.addAttribute("question", question.making(account.get(), challenge, passkeys.held(viewer.user())));
        return "passkeys/setup";
    }
}
