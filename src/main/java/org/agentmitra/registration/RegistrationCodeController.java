package org.agentmitra.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.signin.Tries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the codes by which a newcomer proves first the e-mail address, then the phone. */
@Controller
@RequestMapping("/registration/code")
class RegistrationCodeController {
    private static final String PAGE = "registration/code";
    private static final String BACK = "redirect:/registration/code";
    private static final String START = "redirect:/registration";
    private static final String MESSAGE = "message";

    private final RegistrationService registrations;
    private final RegistrationFlag flag;
    private final Tries tries;
    private final Clock clock;

    RegistrationCodeController(RegistrationService registrations, RegistrationFlag flag, Tries tries, Clock clock) {
        this.registrations = registrations;
        this.flag = flag;
        this.tries = tries;
        this.clock = clock;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        flag.ask();
        Optional<Registration> found = Begun.of(request).flatMap(registrations::find);
        if (found.isEmpty()) {
            return START;
        }
        model.addAttribute("form", ProofForm.empty());
        return page(found.get(), model);
    }

    /** Sends another code. */
    @PostMapping("/new")
    String create(HttpServletRequest request, RedirectAttributes flash) {
        flag.ask();
        Optional<Begun> begun = Begun.of(request);
        Optional<Registration> found = begun.flatMap(registrations::find);
        if (begun.isEmpty() || found.isEmpty()) {
            return START;
        }
        if (begun.get().rests(clock.instant())) {
            flash.addFlashAttribute("refusal", "codes.pause");
            return BACK;
        }
        registrations.again(found.get(), begun.get(), request).keep(request);
        flash.addFlashAttribute(MESSAGE, "registration.again.done");
        return BACK;
    }

    @PostMapping
    String update(
            @Valid @ModelAttribute("form") ProofForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        flag.ask();
        Optional<Begun> begun = Begun.of(request);
        Optional<Registration> found = begun.flatMap(registrations::find);
        if (begun.isEmpty() || found.isEmpty()) {
            return START;
        }
        Registration registration = found.get();
        if (result.hasErrors()) {
            return page(registration, model);
        }
        return switch (registrations.confirm(registration, begun.get(), form.digits())) {
            case WRONG -> {
                result.rejectValue("code", "codes.code.wrong");
                yield page(registration, model);
            }
            case PHONE_NEXT -> {
                Registration next = registrations.find(begun.get()).orElse(registration);
                registrations.again(next, begun.get(), request).keep(request);
                yield BACK;
            }
            case DONE -> {
                String signIn = Begun.signIn(request);
                Begun.forget(request);
                tries.welcome(registration.id(), request, response);
                flash.addFlashAttribute(MESSAGE, "registration.done");
                yield "redirect:" + signIn;
            }
            case TAKEN -> {
                String signIn = Begun.signIn(request);
                Begun.forget(request);
                flash.addFlashAttribute("refusal", "registration.taken");
                yield "redirect:" + signIn;
            }
        };
    }

    private static String page(Registration registration, Model model) {
        model.addAttribute("registration", registration);
        model.addAttribute(
                "address",
                registration.emailProved() ? new MobileNumber(registration.phone()).grouped() : registration.email());
        return PAGE;
    }
}
