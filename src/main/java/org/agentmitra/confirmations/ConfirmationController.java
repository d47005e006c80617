package org.agentmitra.confirmations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.sessions.Proofs;
import org.agentmitra.sessions.SessionBook;
import org.agentmitra.signin.Evidence;
import org.agentmitra.signin.SecondStep;
import org.agentmitra.signin.SecondSteps;
import org.agentmitra.signin.Tries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Asks for the proof. A form that waits for it is sent here by the browser itself, stands in the page as hidden fields, and is
 * sent on with the good answer, each time by a 307: the server keeps none of it, and its own page judges it as ever.
 */
@Controller
@RequestMapping("/confirmation")
class ConfirmationController {
    private static final String PAGE = "confirmations/new";

    private final Tries tries;
    private final SecondSteps steps;
    private final Accounts accounts;
    private final Proofs proofs;
    private final SessionBook sessions;

    ConfirmationController(Tries tries, SecondSteps steps, Accounts accounts, Proofs proofs, SessionBook sessions) {
        this.tries = tries;
        this.steps = steps;
        this.accounts = accounts;
        this.proofs = proofs;
        this.sessions = sessions;
    }

    /** Before a page or a file. */
    @GetMapping("/new")
    Object newForm(Principal signedIn, ConfirmationForm form, HttpServletRequest request, Model model) {
        return page(signedIn, form, request, model);
    }

    /** Before a form is taken. */
    @PostMapping("/new")
    Object newFormOfWaiting(Principal signedIn, ConfirmationForm form, HttpServletRequest request, Model model) {
        return page(signedIn, form, request, model);
    }

    @PostMapping
    Object create(
            Principal signedIn,
            @Valid @ModelAttribute("form") ConfirmationForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors() && !proves(signedIn, form, request)) {
            result.rejectValue("proof", typed(signedIn).isPresent() ? "confirmation.code.wrong" : "confirmation.wrong");
        }
        if (result.hasErrors()) {
            return describe(signedIn, request, model);
        }
        renew(request);
        if (form.beforeFile()) {
            flash.addFlashAttribute("message", "confirmation.file");
        }
        return onward(form);
    }

    private Object page(Principal signedIn, ConfirmationForm form, HttpServletRequest request, Model model) {
        if (proofs.fresh(request)) {
            return onward(form);
        }
        model.addAttribute("form", form);
        return describe(signedIn, request, model);
    }

    private String describe(Principal signedIn, HttpServletRequest request, Model model) {
        model.addAttribute("code", typed(signedIn).isPresent());
        model.addAttribute("waiting", Waiting.of(request));
        return PAGE;
    }

    /** Who has an app shows its code: a password that was watched being typed is not enough. */
    private boolean proves(Principal signedIn, ConfirmationForm form, HttpServletRequest request) {
        String proof = form.typedProof();
        Optional<SecondStep> step = typed(signedIn);
        Evidence evidence =
                known -> step.map(asked -> accounts.weigh(known, known != null && asked.passes(known, proof.strip())))
                        .orElseGet(() -> accounts.check(known, proof));
        return tries.prove(user(signedIn), evidence, request);
    }

    private Optional<SecondStep> typed(Principal signedIn) {
        return steps.typed(user(signedIn));
    }

    /** Whose session it is, whoever is looked at in it. */
    private static UUID user(Principal signedIn) {
        return UUID.fromString(signedIn.getName());
    }

    /** As after a sign-in: the proof is fresh, and the cookie from before is worth nothing. */
    private void renew(HttpServletRequest request) {
        HttpSession session = request.getSession();
        proofs.give(session);
        sessions.renamed(session.getId(), request.changeSessionId());
    }

    private static RedirectView onward(ConfirmationForm form) {
        String target = form.proofTo() == null ? form.onward() : form.proofTo();
        RedirectView view = new RedirectView(target, false);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        view.setStatusCode(form.proofTo() == null ? HttpStatus.SEE_OTHER : HttpStatus.TEMPORARY_REDIRECT);
        return view;
    }
}
