package org.agentmitra.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's sessions. */
@Controller
class WatchedSessionController {
    private final SessionList list;

    WatchedSessionController(SessionList list) {
        this.list = list;
    }

    @GetMapping("/users/sessions")
    String list(Viewer viewer, @RequestParam Map<String, String> query, HttpServletRequest request, Model model) {
        SessionFilter filter = SessionFilter.of(query);
        model.addAttribute(
                "list",
                new SessionListPage(
                        list.page(viewer, filter, query),
                        filter,
                        current(request),
                        list.roles(),
                        list.counts(viewer),
                        viewer.may("sessions.end")));
        return "oversight/list";
    }

    static @Nullable String current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
