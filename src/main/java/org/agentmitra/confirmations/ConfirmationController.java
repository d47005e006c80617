package org.agentmitra.confirmations;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.sessions.Proofs;
import org.agentmitra.sessions.SessionBook;
import org.agentmitra.signin.Evidence;
import org.agentmitra.signin.SecondStep;
import org.agentmitra.signin.SecondSteps;
import org.agentmitra.signin.Tries;
import org.agentmitra.signin.Way;
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
 * Asks for the proof. A form that waits for it is sent here by the browser itself, stands in the page as hidden fields,
 * and is sent on with the good answer, each time by a 307: the server keeps none of it, and its own page judges it as
 * ever.
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
    private final ShownProof shown;

    ConfirmationController(
            Tries tries, SecondSteps steps, Accounts accounts, Proofs proofs, SessionBook sessions, ShownProof shown) {
        this.tries = tries;
        this.steps = steps;
        this.accounts = accounts;
        this.proofs = proofs;
        this.sessions = sessions;
        this.shown = shown;
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
        if (!result.hasErrors()) {
            form.shown()
                    .ifPresentOrElse(
                            answer -> checkShown(signedIn, answer, result, request),
                            () -> checkTyped(signedIn, form.typedProof(), result, request));
        }
        if (result.hasErrors()) {
            return describe(signedIn, form, request, model);
        }
        renew(request);
        if (form.beforeFile()) {
            flash.addFlashAttribute("message", "confirmation.file");
        }
        return onward(form);
    }

    /** Back to the form, without a proof. */
    @PostMapping("/withdrawal")
    void delete(ConfirmationForm form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        TakenBack.show(form.back(), Waiting.of(request), request, response);
    }

    private Object page(Principal signedIn, ConfirmationForm form, HttpServletRequest request, Model model) {
        if (proofs.fresh(request)) {
            return onward(form);
        }
        model.addAttribute("form", form);
        return describe(signedIn, form, request, model);
    }

    private String describe(Principal signedIn, ConfirmationForm form, HttpServletRequest request, Model model) {
        List<Waiting> waiting = Waiting.of(request);
        model.addAttribute("code", typed(signedIn).isPresent());
        model.addAttribute("question", shown.question(user(signedIn), request).orElse(null));
        model.addAttribute("waiting", waiting);
        if (request.getMethod().equals("POST")) {
            model.addAttribute("waitingAt", request.getContextPath() + form.page());
            model.addAttribute("waitingForm", Waiting.packed(waiting));
        }
        return PAGE;
    }

    private void checkShown(Principal signedIn, String answer, BindingResult result, HttpServletRequest request) {
        boolean proved = shown.read(answer, request)
                .filter(evidence -> tries.prove(user(signedIn), Way.PASSKEY, evidence, request))
                .isPresent();
        if (!proved) {
            result.reject("confirmation.shown.wrong");
        }
    }

    /** Who has an app shows its code: a password that was watched being typed is not enough. */
    private void checkTyped(Principal signedIn, String proof, BindingResult result, HttpServletRequest request) {
        UUID user = user(signedIn);
        Optional<SecondStep> step = typed(signedIn);
        if (proof.isBlank()) {
            result.rejectValue("proof", "confirmation.missing");
        } else if (step.isEmpty() && !tries.prove(user, proof, request)) {
            result.rejectValue("proof", "confirmation.wrong");
        } else if (step.isPresent() && !tries.prove(user, Way.FACTOR, code(step.get(), proof.strip()), request)) {
            result.rejectValue("proof", "confirmation.code.wrong");
        }
    }

    private Evidence code(SecondStep step, String typed) {
        return user -> accounts.weigh(user, user != null && step.passes(user, typed));
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
