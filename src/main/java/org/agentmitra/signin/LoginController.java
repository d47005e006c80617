package org.agentmitra.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Optional;
import org.agentmitra.accounts.Accounts;
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

/** The sign-in page. */
@Controller
@RequestMapping("/login")
class LoginController {
    private final Names names;
    private final Entrance entrance;
    private final Accounts accounts;
    private final SetupService setup;
    private final DemoAccounts demo;

    LoginController(Names names, Entrance entrance, Accounts accounts, SetupService setup, DemoAccounts demo) {
        this.names = names;
        this.entrance = entrance;
        this.accounts = accounts;
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
            return Entrance.onward(next);
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
        Evidence password = user -> accounts.check(user, form.typedPassword());
        Claim claim = names.read(form.typedName());
        Optional<View> in = entrance.enter(claim, Way.PASSWORD, password, form.next(), request, response);
        if (in.isEmpty()) {
            result.reject("signin.refused");
            return "signin/login";
        }
        return in.get();
    }
}
