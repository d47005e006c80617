package org.agentmitra.users;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.preferences.Aspect;
import org.agentmitra.sessions.SessionRow;
import org.jspecify.annotations.Nullable;

/**
 * A user as the page shows one.
 *
 * @param lockedTill when the lock by wrong guesses passes; null when there is none
 * @param secondStep whether there is a second factor
 * @param transitions what became of the account, the latest first, at most twenty
 * @param sessions null when the viewer may not see them
 * @param may what the viewer may do
 */
record UserPage(
        Person person,
        @Nullable OffsetDateTime lockedTill,
        List<HeldRole> roles,
        List<Place> places,
        boolean secondStep,
        List<Transition> transitions,
        @Nullable List<SessionRow> sessions,
        May may) {

    /** Whether the user stands somewhere as an agent. */
    public boolean agent() {
        return places.stream().anyMatch(place -> place.kind().equals("AGENT"));
    }

    /** Whether there is a session to end. */
    public boolean anyOpen() {
        return sessions != null && sessions.stream().anyMatch(SessionRow::open);
    }

    /**
     * Who it is.
     *
     * @param phone grouped for reading; null when there is none
     * @param signedIn the latest sign-in; null without one, or when it is not for the viewer to see
     * @param picture id that changes with it; null when there is none
     * @param emailProved whether the owner showed that it is theirs, by a link or code sent there
     * @param reached whether the viewer's permission to change users reaches this one
     */
    record Person(
            UUID id,
            String name,
            String email,
            @Nullable String phone,
            UserStatus status,
            OffsetDateTime created,
            @Nullable OffsetDateTime signedIn,
            boolean reached,
            @Nullable UUID picture,
            boolean emailProved,
            boolean phoneProved) {
        /** Without what the person keeps from the viewer. */
        Person showing(Set<Aspect> open) {
            return new Person(
                    id,
                    name,
                    email,
                    open.contains(Aspect.PHONE) ? phone : null,
                    status,
                    created,
                    open.contains(Aspect.ACTIVITY) ? signedIn : null,
                    reached,
                    open.contains(Aspect.PICTURE) ? picture : null,
                    emailProved,
                    phoneProved);
        }

        /** Whether the owner has yet to accept the invitation. */
        public boolean invited() {
            return status == UserStatus.PENDING;
        }

        public boolean barred() {
            return status == UserStatus.LOCKED || status == UserStatus.SUSPENDED || status == UserStatus.DEACTIVATED;
        }
    }

    /**
     * @param since when it was given, or when it begins if that is later
     * @param until null for no end
     * @param yet whether it is still to begin
     */
    record HeldRole(
            String name, OffsetDateTime since, @Nullable OffsetDateTime until, boolean over, boolean yet) {
        /** The last day on which it counts; null for no end. */
        public @Nullable LocalDate lastDay() {
            return until == null ? null : until.minusNanos(1).toLocalDate();
        }
    }

    /** @param code null for a place without one */
    record Place(
            String provider,
            String kind,
            String name,
            @Nullable String code) {}

    /**
     * @param verb what was done that left the status as it was; null when it became this status
     * @param by name of who did it, at that time
     */
    record Transition(
            UserStatus status,
            @Nullable String verb,
            @Nullable String reason,
            String by,
            OffsetDateTime at) {
        public String key() {
            return verb == null ? status.key() : "users.did." + verb;
        }

        public String style() {
            return verb == null ? status.style() : "status-warn";
        }
    }

    /**
     * What the viewer may do.
     *
     * @param edit name and phone
     * @param suspend suspend, and change roles
     * @param reactivate from the status there is
     * @param unlock lift a lock by wrong guesses
     * @param resetFactor take second factors away that were lost
     */
    record May(
            boolean edit,
            boolean suspend,
            boolean reactivate,
            boolean deactivate,
            boolean endSessions,
            boolean unlock,
            boolean resetFactor) {}
}
