package org.agentmitra.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Optional;
import org.agentmitra.signin.Entrance;
import org.agentmitra.signin.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** Signs in with a passkey and nothing else: it says who comes, and that it asked who holds it. */
@Controller
@RequestMapping("/login/passkey")
class PasskeySignInController {
    private final PasskeyProofs proofs;
    private final Challenges challenges;
    private final Question question;
    private final Entrance entrance;

    PasskeySignInController(PasskeyProofs proofs, Challenges challenges, Question question, Entrance entrance) {
        this.proofs = proofs;
        this.challenges = challenges;
        this.question = question;
        this.entrance = entrance;
    }

    @GetMapping
    Object show(
            @RequestParam(required = false) @Nullable String next,
            @Nullable Principal signedIn,
            HttpServletRequest request,
            Model model) {
        if (signedIn != null) {
            return Entrance.onward(next);
        }
        model.addAttribute("form", AnswerForm.towards(next));
        return page(request, model);
    }

    /** For the script of a page that offers passkeys where a name is typed; a page that nobody uses so asks nothing. */
    @GetMapping(path = "/question", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String question(HttpServletRequest request) {
        return question.signIn(challenges.ask(request, Ceremony.SIGN_IN));
    }

    @PostMapping
    Object create(
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!result.hasErrors()) {
            Optional<View> in = proofs.read(request, Ceremony.SIGN_IN, form.given())
                    .flatMap(shown -> entrance.enter(
                            shown.claim(),
                            Way.PASSKEY,
                            proofs.evidence(shown, request.getRemoteAddr()),
                            form.next(),
                            request,
                            response));
            if (in.isPresent()) {
                return in.get();
            }
            result.reject("passkeys.refused");
        }
        return page(request, model);
    }

    private String page(HttpServletRequest request, Model model) {
        model.addAttribute("question", question.signIn(challenges.ask(request, Ceremony.SIGN_IN)));
        return "passkeys/enter";
    }
}
