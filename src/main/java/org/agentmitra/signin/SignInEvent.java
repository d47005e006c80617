package org.agentmitra.signin;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.Verdict;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** Somebody came in, was turned away, was locked out or left. Never holds what was typed. */
record SignInEvent(
        @Nullable UUID actor, String action, @Nullable String subjectId, Map<String, Object> details)
        implements Audited {

    static SignInEvent succeeded(UUID user, Way way, String address) {
        Map<String, Object> details = Map.of("way", way.text(), "address", address);
        return new SignInEvent(user, "signin.succeeded", user.toString(), details);
    }

    /** The first thing shown was right; the second step is to be taken. */
    static SignInEvent halfway(UUID user, Way way, String address) {
        Map<String, Object> details = Map.of("way", way.text(), "address", address);
        return new SignInEvent(user, "signin.halfway", user.toString(), details);
    }

    /** The second step was taken. */
    static SignInEvent finished(UUID user, Way way, String address) {
        Map<String, Object> details = Map.of("way", way.text() + "+factor", "address", address);
        return new SignInEvent(user, "signin.succeeded", user.toString(), details);
    }

    /** Somebody who was in already proved once more to be the one. */
    static SignInEvent confirmed(UUID user, String address) {
        return new SignInEvent(user, "signin.confirmed", user.toString(), Map.of("address", address));
    }

    /** @param way what was shown */
    static SignInEvent failed(@Nullable UUID user, Way way, Verdict verdict, String address) {
        return failed(user, way, verdict.name().toLowerCase(Locale.ROOT), address);
    }

    /** A guess that was not looked at, because too many came before it. */
    static SignInEvent refused(@Nullable UUID user, Way way, String address) {
        return failed(user, way, "locked", address);
    }

    private static SignInEvent failed(@Nullable UUID user, Way way, String reason, String address) {
        Map<String, Object> details = Map.of("reason", reason, "way", way.text(), "address", address);
        return new SignInEvent(null, "signin.failed", text(user), details);
    }

    /** Something was asked more often than it is answered. */
    static SignInEvent throttled(@Nullable UUID user, String purpose, String address) {
        Map<String, Object> details = Map.of("purpose", purpose, "address", address);
        return new SignInEvent(null, "signin.throttled", text(user), details);
    }

    /** A wrong code of a new installation. */
    static SignInEvent setupRefused(String address) {
        return new SignInEvent(null, "setup.refused", null, Map.of("address", address));
    }

    static SignInEvent locked(@Nullable UUID user, String address) {
        return new SignInEvent(null, "signin.locked", text(user), Map.of("address", address));
    }

    /** An administrator let guesses be looked at again. */
    static SignInEvent unlocked(UUID actor, UUID user) {
        return new SignInEvent(actor, "signin.unlocked", user.toString(), Map.of());
    }

    static SignInEvent ended(UUID user) {
        return new SignInEvent(user, "signin.ended", user.toString(), Map.of());
    }

    private static @Nullable String text(@Nullable UUID user) {
        return user == null ? null : user.toString();
    }

    @Override
    public String subjectType() {
        return "account";
    }
}
