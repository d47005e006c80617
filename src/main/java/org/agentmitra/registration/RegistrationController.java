package org.agentmitra.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.shared.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks a newcomer who they are. */
@Controller
@RequestMapping("/registration")
class RegistrationController {
    private static final String PAGE = "registration/new";
    private static final String ONWARD = "redirect:/registration/code";

    private final RegistrationService registrations;
    private final RegistrationFlag flag;
    private final Clock clock;

    RegistrationController(RegistrationService registrations, RegistrationFlag flag, Clock clock) {
        this.registrations = registrations;
        this.flag = flag;
        this.clock = clock;
    }

    @GetMapping
    String newForm(
            @RequestParam(required = false) @Nullable String next,
            @Nullable Principal signedIn,
            Locale language,
            Model model) {
        flag.ask();
        if (signedIn != null) {
            return "redirect:" + LocalPath.of(next).map(LocalPath::text).orElse("/");
        }
        model.addAttribute("form", RegistrationForm.in(language, next));
        return PAGE;
    }

    /** Says the same to everybody. Pressed twice, it sends one code. */
    @PostMapping
    String create(
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult result,
            @Nullable Principal signedIn,
            HttpServletRequest request) {
        flag.ask();
        if (signedIn != null) {
            return "redirect:/";
        }
        form.check(result);
        if (result.hasErrors()) {
            return PAGE;
        }
        Optional<Begun> before = Begun.of(request);
        if (before.filter(begun -> pressedTwice(begun, form)).isPresent()) {
            return ONWARD;
        }
        registrations.begin(form, before.orElse(null), request).keep(request);
        Begun.keepNext(form.next(), request);
        return ONWARD;
    }

    private boolean pressedTwice(Begun begun, RegistrationForm form) {
        return begun.rests(clock.instant())
                && registrations
                        .find(begun)
                        .filter(known -> known.email().equals(form.address())
                                && known.phone().equals(form.number())
                                && known.name().equals(form.typedName()))
                        .isPresent();
    }
}
