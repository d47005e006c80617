package org.agentmitra.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The one way through the door, whatever somebody shows: one count, one lock, one look at the account, one record. */
@Component
public class Entrance {
    private final SignInService signIns;
    private final BrowserSession sessions;
    private final KnownDevices devices;

    Entrance(SignInService signIns, BrowserSession sessions, KnownDevices devices) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.devices = devices;
    }

    /**
     * Begins the session of who shows the right thing.
     *
     * @param next the page asked for before, when there was one
     * @return where to go on; empty for everybody else, who are all told the same
     * @throws org.agentmitra.shared.Overloaded when too many sign in at once
     */
    public Optional<View> enter(
            Claim claim,
            Way way,
            Evidence evidence,
            @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        String counter = devices.throttleName(request, claim);
        UUID user = claim.user();
        if (!signIns.attempt(counter, claim, way, evidence, request.getRemoteAddr()) || user == null) {
            return Optional.empty();
        }
        sessions.begin(user, request, response);
        devices.remember(claim, request, response);
        return Optional.of(onward(next));
    }

    /** The page asked for before, when it is one of this portal; else the first. */
    public static View onward(@Nullable String next) {
        RedirectView view =
                new RedirectView(LocalPath.of(next).map(LocalPath::text).orElse("/"), true);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
