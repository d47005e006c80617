package org.agentmitra.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The sign-in page. */
@Controller
@RequestMapping("/login")
class LoginController {
    private final SignInService signIns;
    private final BrowserSession sessions;
    private final KnownDevices devices;
    private final SetupService setup;
    private final DemoAccounts demo;

    LoginController(
            SignInService signIns,
            BrowserSession sessions,
            KnownDevices devices,
            SetupService setup,
            DemoAccounts demo) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.devices = devices;
        this.setup = setup;
        this.demo = demo;
    }

    @ModelAttribute("demo")
    DemoAccounts demo() {
        return demo;
    }

    @GetMapping
    Object show(@RequestParam(required = false) @Nullable String next, @Nullable Principal signedIn, Model model) {
        if (signedIn != null) {
            return onward(next);
        }
        if (setup.wanted()) {
            return "redirect:/setup";
        }
        model.addAttribute("form", LoginForm.towards(next));
        return "signin/login";
    }

    @PostMapping
    Object create(
            @Valid @ModelAttribute("form") LoginForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (result.hasErrors()) {
            return "signin/login";
        }
        String counter = devices.throttleName(request, form.typedEmail());
        Optional<UUID> user =
                signIns.attempt(counter, form.typedEmail(), form.typedPassword(), request.getRemoteAddr());
        if (user.isEmpty()) {
            result.reject("signin.refused");
            return "signin/login";
        }
        sessions.begin(user.get(), request, response);
        devices.remember(form.typedEmail(), request, response);
        return onward(form.next());
    }

    private static View onward(@Nullable String next) {
        RedirectView view =
                new RedirectView(LocalPath.of(next).map(LocalPath::text).orElse("/"), true);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
