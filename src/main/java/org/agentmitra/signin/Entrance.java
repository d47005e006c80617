package org.agentmitra.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Displays;
import org.agentmitra.shared.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The one way through the door, whatever somebody shows: one count, one lock, one look at the account, one record. */
@Component
public class Entrance {
    private final SignInService signIns;
    private final SecondSteps steps;
    private final BrowserSession sessions;
    private final KnownDevices devices;
    private final Displays displays;
    private final Clock clock;

    Entrance(
            SignInService signIns,
            SecondSteps steps,
            BrowserSession sessions,
            KnownDevices devices,
            Displays displays,
            Clock clock) {
        this.signIns = signIns;
        this.steps = steps;
        this.sessions = sessions;
        this.devices = devices;
        this.displays = displays;
        this.clock = clock;
    }

    /**
     * Begins the session of who shows the right thing, or leads on to the second step where the account asks for one.
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
        SignInService.Passage passage =
                signIns.attempt(new SignInService.Guess(counter, claim, way, evidence, request.getRemoteAddr()));
        if (user == null || passage == SignInService.Passage.REFUSED) {
            return Optional.empty();
        }
        if (passage == SignInService.Passage.HALFWAY) {
            sessions.end(request);
            new HalfWay(user, way, next).keep(request.getSession(true), clock.instant());
            return steps.first(user).map(step -> onward(step.page(user)));
        }
        return Optional.of(begin(claim, user, next, request, response));
    }

    /** Who has a second step to take in this browser; empty for everybody else. */
    public Optional<HalfWay> halfWay(HttpServletRequest request) {
        return HalfWay.of(request, clock.instant());
    }

    /**
     * Begins the session of who shows the right thing in the second step. The guesses count on from those of the first, so
     * that a password that is known buys no more of them.
     *
     * @param way what kind of thing is shown
     * @return where to go on; empty when it was wrong, or one too many
     */
    public Optional<View> finish(
            HalfWay half, Way way, Evidence evidence, HttpServletRequest request, HttpServletResponse response) {
        Claim claim = Claim.of(half.user());
        String counter = devices.throttleName(request, claim);
        SignInService.Guess guess = new SignInService.Guess(counter, claim, way, evidence, request.getRemoteAddr());
        return signIns.finish(guess, half.way())
                ? Optional.of(begin(claim, half.user(), half.next(), request, response))
                : Optional.empty();
    }

    private View begin(
            Claim claim, UUID user, @Nullable String next, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(user, request, response);
        devices.remember(claim, request, response);
        return next == null || next.isBlank() ? onward(first(user)) : onward(next);
    }

    /** A choice of one's own is looked at once the session is there: it may be closed by now. */
    private @Nullable String first(UUID user) {
        return displays.of(user).home() == null ? null : "/start";
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
