package org.agentmitra.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The viewer's own sessions. */
@Controller
@RequestMapping("/sessions")
class SessionController {
    private final OwnSessions sessions;

    SessionController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    String list(Viewer viewer, HttpServletRequest request, Model model) {
        List<SessionRow> own = sessions.list(viewer, current(request));
        model.addAttribute("sessions", own);
        model.addAttribute("alone", own.stream().noneMatch(one -> one.open() && !one.current()));
        return "sessions/list";
    }

    @PostMapping("/{id}/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        sessions.end(viewer, id);
        flash.addFlashAttribute("message", "sessions.ended.one");
        return "redirect:/sessions";
    }

    static @Nullable String current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
