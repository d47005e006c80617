package org.agentmitra.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.shared.Digest;
import org.agentmitra.shared.Throttled;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** For the other doors: what is tried there counts, rests and is recorded as at sign-in (SECURITY.md, Sign-in, 6.3.4). */
@Component
public class Tries {
    private final Accounts accounts;
    private final SignInService signIns;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Tries(
            Accounts accounts,
            SignInService signIns,
            Throttle throttle,
            KnownDevices devices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.throttle = throttle;
        this.devices = devices;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Whether it is the password of the user; no wrong guess more is looked at than at sign-in.
     *
     * @throws org.agentmitra.shared.Overloaded when too many sign in at once
     */
    public boolean prove(UUID user, String password, HttpServletRequest request) {
        return prove(user, Way.PASSWORD, known -> accounts.check(known, password), request);
    }

    /**
     * Whether the user, who is in already, shows the right thing. Counts with the guesses at the door.
     *
     * @param way what kind of thing it is
     * @throws org.agentmitra.shared.Overloaded when too many sign in at once
     */
    public boolean prove(UUID user, Way way, Evidence evidence, HttpServletRequest request) {
        Claim claim = Claim.of(user);
        return signIns.confirm(new SignInService.Guess(
                devices.throttleName(request, claim), claim, way, evidence, request.getRemoteAddr()));
    }

    /**
     * Takes one try of what is asked for somebody, known or not; a browser the owner has come in by counts apart,
     * so that no stranger uses up the owner's.
     *
     * @param purpose a short word for what is asked
     * @return false when none is left for now
     */
    public boolean take(String purpose, Claim claim, HttpServletRequest request, int most, Duration rest) {
        return throttle.take(counter(purpose, devices.throttleName(request, claim)), most, rest);
    }

    /**
     * The same, where who asks is told that none is left: that tells only what they asked themselves.
     *
     * @throws Throttled when none is left for now
     */
    public void ration(String purpose, Claim claim, HttpServletRequest request, int most, Duration rest) {
        ration(purpose, claim.user(), counter(purpose, devices.throttleName(request, claim)), request, most, rest);
    }

    /**
     * Counts under the name that was typed, whoever has it, and in the owner's own browser under the owner. Beside
     * {@link #take}, of which nobody is told: that would tell that two names are of one account.
     *
     * @throws Throttled when none is left for now
     */
    public void ration(String purpose, String typed, Claim claim, HttpServletRequest request, int most, Duration rest) {
        String own = devices.throttleName(request, claim);
        String named = KnownDevices.isOwn(own) ? own : KnownDevices.throttleName(Claim.unknown(typed));
        ration(purpose, claim.user(), counter(purpose + "-name", named), request, most, rest);
    }

    /**
     * Takes one try of whatever comes from the network address of the request.
     *
     * @throws Throttled when none is left for now
     */
    public void rationFrom(String purpose, HttpServletRequest request, int most, Duration rest) {
        ration(purpose, null, counter(purpose + "-from", request.getRemoteAddr()), request, most, rest);
    }

    private void ration(
            String purpose, @Nullable UUID user, String counter, HttpServletRequest request, int most, Duration rest) {
        if (!throttle.take(counter, most, rest)) {
            SignInEvent refused = SignInEvent.throttled(user, purpose, request.getRemoteAddr());
            transaction.executeWithoutResult(status -> events.publishEvent(refused));
            throw new Throttled(throttle.restOf(counter));
        }
    }

    private static String counter(String purpose, String name) {
        return purpose + ":" + Digest.of(name);
    }

    /**
     * After the user proved by other means to sit at this browser: its guesses count apart and from
     * none. A lock that strangers brought about elsewhere stays theirs.
     */
    public void welcome(UUID user, HttpServletRequest request, HttpServletResponse response) {
        devices.rememberAnew(Claim.of(user), request, response);
    }
}
