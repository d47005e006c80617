package org.agentmitra.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.shared.Digest;
import org.springframework.stereotype.Component;

/** For the other doors: what is tried there counts, rests and is recorded as at sign-in (SECURITY.md, Sign-in, 6.3.4). */
@Component
public class Tries {
    private final Accounts accounts;
    private final SignInService signIns;
    private final Throttle throttle;
    private final KnownDevices devices;

    Tries(Accounts accounts, SignInService signIns, Throttle throttle, KnownDevices devices) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.throttle = throttle;
        this.devices = devices;
    }

    /**
     * Whether it is the password of the user; no wrong guess more is looked at than at sign-in.
     *
     * @throws org.agentmitra.shared.Overloaded when too many sign in at once
     */
    public boolean prove(UUID user, String password, HttpServletRequest request) {
        return prove(user, known -> accounts.check(known, password), request);
    }

    /**
     * Whether the user, who is in already, shows the right thing. Counts with the guesses at the door.
     *
     * @throws org.agentmitra.shared.Overloaded when too many sign in at once
     */
    public boolean prove(UUID user, Evidence evidence, HttpServletRequest request) {
        Claim claim = Claim.of(user);
        return signIns.confirm(devices.throttleName(request, claim), claim, evidence, request.getRemoteAddr());
    }

    /**
     * Takes one try of what is asked for somebody, known or not; a browser the owner has come in by counts apart,
     * so that no stranger uses up the owner's.
     *
     * @param purpose a short word for what is asked
     * @return false when none is left for now
     */
    public boolean take(String purpose, Claim claim, HttpServletRequest request, int most, Duration rest) {
        return throttle.take(purpose + ":" + Digest.of(devices.throttleName(request, claim)), most, rest);
    }

    /** Takes one try of whatever comes from the network address of the request. */
    public boolean takeFrom(String purpose, HttpServletRequest request, int most, Duration rest) {
        return throttle.take(purpose + "-from:" + Digest.of(request.getRemoteAddr()), most, rest);
    }

    /**
     * After the user proved by other means to sit at this browser: its guesses count apart and from
     * none. A lock that strangers brought about elsewhere stays theirs.
     */
    public void welcome(UUID user, HttpServletRequest request, HttpServletResponse response) {
        devices.rememberAnew(Claim.of(user), request, response);
    }
}
