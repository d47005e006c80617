package org.agentmitra.flags;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.flags.Verdict.Reason;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * All that decides a flag's value; the order is that of {@link Flags}.
 *
 * @param rollOut of a hundred users; null for no roll-out
 * @param from when the schedule begins; null for no beginning
 * @param until when the schedule is over; null for no end
 * @param overrides by level and subject: a user's or an insurer's id, or a role's name
 */
record FlagRule(
        String key,
        boolean onByDefault,
        @Nullable Integer rollOut,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean archived,
        Map<Level, Map<String, Override>> overrides) {

    /** @param by name of who set it, at that time */
    record Override(boolean on, String by, Instant at) {}

    /** What about a user counts. */
    record Who(UUID user, String role, @Nullable UUID provider) {
        static Who of(Viewer viewer) {
            return new Who(viewer.user(), viewer.role(), viewer.provider());
        }

        private @Nullable String subject(Level level) {
            return switch (level) {
                case USER -> user.toString();
                case ROLE -> role;
                case PROVIDER -> provider == null ? null : provider.toString();
            };
        }
    }

    /** The value for somebody at a moment. */
    Verdict of(Who who, Instant now) {
        if (archived) {
            return new Verdict(onByDefault, Reason.ARCHIVED);
        }
        for (Level level : Level.values()) {
            String subject = who.subject(level);
            Override set = subject == null
                    ? null
                    : overrides.getOrDefault(level, Map.of()).get(subject);
            if (set != null) {
                return new Verdict(set.on(), Reason.valueOf(level.name()), set, set.at());
            }
        }
        return forEverybody(who, now);
    }

    private Verdict forEverybody(Who who, Instant now) {
        if (from != null && now.isBefore(from)) {
            return new Verdict(false, Reason.NOT_YET, null, from);
        }
        if (until != null && !now.isBefore(until)) {
            return new Verdict(false, Reason.OVER, null, until);
        }
        if (rollOut != null) {
            return new Verdict(place(key, who.user()) < rollOut, Reason.ROLL_OUT);
        }
        if (from != null || until != null) {
            return new Verdict(true, Reason.SCHEDULE);
        }
        return new Verdict(onByDefault, Reason.DEFAULT);
    }

    /**
     * The user's place in the queue of the flag's roll-out, from 0 to 99. It follows from the two alone: a larger share
     * adds users and takes the flag from nobody, and each flag begins with others.
     */
    static int place(String key, UUID user) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((key + ":" + user).getBytes(StandardCharsets.UTF_8));
            int number = (hash[0] & 0xff) << 16 | (hash[1] & 0xff) << 8 | hash[2] & 0xff;
            return number % 100;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
