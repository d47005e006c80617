package org.agentmitra.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.agentmitra.shared.Digest;
import org.springframework.stereotype.Component;

/** For the other doors: what is tried there counts, rests and is recorded as at sign-in (SECURITY.md, Sign-in, 6.3.4). */
@Component
public class Tries {
    private final SignInService signIns;
    private final Throttle throttle;
    private final KnownDevices devices;

    Tries(SignInService signIns, Throttle throttle, KnownDevices devices) {
        this.signIns = signIns;
        this.throttle = throttle;
        this.devices = devices;
    }

    /**
     * Whether it is the password of the account with the e-mail address; no wrong guess more is looked at than at sign-in.
     *
     * @throws org.agentmitra.shared.Overloaded when too many sign in at once
     */
    public boolean prove(String email, String password, HttpServletRequest request) {
        return signIns.confirm(devices.throttleName(request, email), email, password, request.getRemoteAddr());
    }

    /**
     * Takes one try of what is asked for an e-mail address, known or not; a browser the owner has come in by counts apart,
     * so that no stranger uses up the owner's.
     *
     * @param purpose a short word for what is asked
     * @return false when none is left for now
     */
    public boolean take(String purpose, String email, HttpServletRequest request, int most, Duration rest) {
        return throttle.take(purpose + ":" + Digest.of(devices.throttleName(request, email)), most, rest);
    }

    /** Takes one try of whatever comes from the network address of the request. */
    public boolean takeFrom(String purpose, HttpServletRequest request, int most, Duration rest) {
        return throttle.take(purpose + "-from:" + Digest.of(request.getRemoteAddr()), most, rest);
    }

    /**
     * After the owner of the e-mail address proved by other means to sit at this browser: its guesses count apart and from
     * none. A lock that strangers brought about elsewhere stays theirs.
     */
    public void welcome(String email, HttpServletRequest request, HttpServletResponse response) {
        devices.rememberAnew(email, request, response);
    }
}
