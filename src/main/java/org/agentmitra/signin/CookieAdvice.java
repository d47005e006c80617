package org.agentmitra.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says before somebody signs in that it would be in vain: over plain http browsers drop a secure cookie. */
@ControllerAdvice(assignableTypes = {LoginController.class, SetupController.class})
class CookieAdvice {
    /** Browsers take these for secure without https. */
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean secureCookie;

    CookieAdvice(@Value("${server.servlet.session.cookie.secure}") boolean secureCookie) {
        this.secureCookie = secureCookie;
    }

    @ModelAttribute("insecure")
    boolean insecure(HttpServletRequest request) {
        return secureCookie && !request.isSecure() && !LOCAL.contains(request.getServerName());
    }
}
