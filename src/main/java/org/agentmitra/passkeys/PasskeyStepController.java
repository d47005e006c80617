package org.agentmitra.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.agentmitra.signin.Entrance;
import org.agentmitra.signin.HalfWay;
import org.agentmitra.signin.Way;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** A passkey as the second step at sign-in. */
@Controller
@RequestMapping(PasskeyHolders.PAGE)
class PasskeyStepController {
    private static final String BACK = "redirect:/login";

    private final PasskeyProofs proofs;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Question question;
    private final Entrance entrance;

    PasskeyStepController(
            PasskeyProofs proofs, Passkeys passkeys, Challenges challenges, Question question, Entrance entrance) {
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.question = question;
        this.entrance = entrance;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        Optional<HalfWay> half = entrance.halfWay(request);
        if (half.isEmpty()) {
            return BACK;
        }
        model.addAttribute("form", AnswerForm.towards(null));
        return page(half.get(), request, model);
    }

    @PostMapping
    Object create(
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<HalfWay> half = entrance.halfWay(request);
        if (half.isEmpty()) {
            return BACK;
        }
        if (!result.hasErrors()) {
            Optional<View> in = proofs.read(request, Ceremony.SECOND_STEP, form.given())
                    .flatMap(shown -> entrance.finish(
                            half.get(),
                            Way.PASSKEY,
                            proofs.evidence(shown, request.getRemoteAddr()),
                            request,
                            response));
            if (in.isPresent()) {
                return in.get();
            }
            result.reject("passkeys.refused");
        }
        return page(half.get(), request, model);
    }

    private String page(HalfWay half, HttpServletRequest request, Model model) {
        String challenge = challenges.ask(request, Ceremony.SECOND_STEP);
        model.addAttribute("question", question.secondStep(challenge, passkeys.held(half.user())));
        return "passkeys/step";
    }
}
