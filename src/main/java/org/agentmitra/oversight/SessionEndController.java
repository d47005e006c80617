package org.agentmitra.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends the chosen sessions, each for itself: what is refused for one is done for the others. */
@Controller
class SessionEndController {
    private static final String RESULTS = "outcomes";

    private final SessionList list;
    private final SessionEnds ends;

    SessionEndController(SessionList list, SessionEnds ends) {
        this.list = list;
        this.ends = ends;
    }

    /** What became of the last ones; gone when the page is opened again. */
    @GetMapping("/users/sessions/ended")
    String list(Model model) {
        return model.containsAttribute(RESULTS) ? "oversight/ended" : "redirect:/users/sessions";
    }

    @PostMapping("/users/sessions/end")
    String delete(
            Viewer viewer,
            @RequestParam(defaultValue = "") List<UUID> id,
            @RequestParam Map<String, String> query,
            HttpServletRequest request,
            RedirectAttributes flash) {
        List<UUID> chosen = id.stream().distinct().limit(SessionList.PAGE).toList();
        if (chosen.isEmpty()) {
            flash.addFlashAttribute("refusal", "oversight.none");
            SessionFilter.of(query).query().forEach(one -> flash.addAttribute(one.getKey(), one.getValue()));
            return "redirect:/users/sessions";
        }
        List<WatchedSession> sessions = list.of(viewer, chosen);
        HashSet<UUID> missing = new HashSet<>(chosen);
        sessions.forEach(session -> missing.remove(session.id()));
        if (!missing.isEmpty()) {
            throw new NotFound("session", missing.iterator().next());
        }
        String current = Objects.requireNonNullElse(WatchedSessionController.current(request), "");
        ArrayList<EndOutcome> outcomes = new ArrayList<>();
        for (WatchedSession session : sessions) {
            String refusal = tried(viewer, session, current);
            outcomes.add(new EndOutcome(session.user(), session.name(), session.device(), refusal));
        }
        flash.addFlashAttribute(RESULTS, outcomes);
        return "redirect:/users/sessions/ended";
    }

    private @Nullable String tried(Viewer viewer, WatchedSession session, String current) {
        try {
            ends.end(viewer, session, current);
            return null;
        } catch (Refused refused) {
            return refused.code();
        }
    }
}
