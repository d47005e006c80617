package org.agentmitra.registration;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the sign-in page lead to registration, which it knows nothing of. */
@ControllerAdvice
class RegistrationAdvice {
    private static final String PATH = "/login";

    private final RegistrationFlag flag;

    RegistrationAdvice(RegistrationFlag flag) {
        this.flag = flag;
    }

    @ModelAttribute("registrationOpen")
    boolean open(HttpServletRequest request) {
        return PATH.equals(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                && flag.on();
    }
}
