package org.agentmitra.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Signing out. */
@Controller
@RequestMapping("/logout")
class LogoutController {
    private final SignInService signIns;
    private final BrowserSession sessions;

    LogoutController(SignInService signIns, BrowserSession sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @PostMapping
    String create(@Nullable Principal signedIn, HttpServletRequest request) {
        if (signedIn != null) {
            signIns.end(UUID.fromString(signedIn.getName()));
        }
        sessions.end(request);
        return "redirect:/login";
    }
}
