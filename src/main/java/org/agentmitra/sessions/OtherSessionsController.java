package org.agentmitra.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All sessions of the viewer but the one in use. */
@Controller
class OtherSessionsController {
    private final OwnSessions sessions;

    OtherSessionsController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/sessions/others/end")
    String delete(Viewer viewer, HttpServletRequest request, RedirectAttributes flash) {
        String current = SessionController.current(request);
        int ended = sessions.endOthers(viewer, current == null ? "" : current);
        flash.addFlashAttribute("message", "sessions.ended.others");
        flash.addFlashAttribute("messageArguments", List.of(ended));
        return "redirect:/sessions";
    }
}
