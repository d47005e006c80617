package org.agentmitra.impersonation;

import jakarta.servlet.http.HttpServletRequest;
import org.agentmitra.access.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way back to oneself; nothing happens to who is already. */
@Controller
class ImpersonationEndController {
    private final SessionActings actings;

    ImpersonationEndController(SessionActings actings) {
        this.actings = actings;
    }

    @PostMapping("/impersonation/end")
    String delete(HttpServletRequest request, RedirectAttributes flash) {
        Acting acting = Acting.of(request);
        if (acting == null) {
            return "redirect:/";
        }
        actings.end(request, acting, Impersonation.End.BUTTON);
        flash.addFlashAttribute("message", "impersonation.ended");
        return "redirect:/users/" + acting.user();
    }
}
