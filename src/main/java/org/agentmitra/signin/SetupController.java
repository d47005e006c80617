package org.agentmitra.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Throttled;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first page of a new installation; gone for ever as soon as there is an account. */
@Controller
@RequestMapping("/setup")
class SetupController {
    private static final String THROTTLE = "setup";

    private final SetupService setup;
    private final Throttle throttle;
    private final BrowserSession sessions;

    SetupController(SetupService setup, Throttle throttle, BrowserSession sessions) {
        this.setup = setup;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    @GetMapping
    String newForm(Model model) {
        requireWanted();
        model.addAttribute("form", SetupForm.empty());
        return "signin/setup";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireWanted();
        checkPassword(form, result);
        if (result.hasErrors()) {
            return "signin/setup";
        }
        if (!throttle.take(THROTTLE)) {
            setup.refused(request.getRemoteAddr());
            throw new Throttled(throttle.restOf(THROTTLE));
        }
        Optional<UUID> first = setup.open(form);
        if (first.isEmpty()) {
            setup.refused(request.getRemoteAddr());
            result.rejectValue("code", "signin.code.wrong");
            return "signin/setup";
        }
        throttle.reset(THROTTLE);
        sessions.begin(first.get(), request, response);
        return "redirect:/";
    }

    private void checkPassword(SetupForm form, BindingResult result) {
        if (result.hasFieldErrors("password")) {
            return;
        }
        form.flaw().ifPresent(flaw -> result.rejectValue("password", flaw.message()));
        if (form.flaw().isEmpty() && !form.agrees()) {
            result.rejectValue("again", "signin.password.differs");
        }
    }

    private void requireWanted() {
        if (!setup.wanted()) {
            throw new NotFound("page", "/setup");
        }
    }
}
