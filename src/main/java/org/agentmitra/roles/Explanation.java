package org.agentmitra.roles;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agentmitra.accounts.Role;
import org.agentmitra.accounts.Roles;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.shared.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Why a user may or may not do a thing.
 *
 * @param reach how far the permission reaches; null when it is not granted
 * @param places names of the places in the agent trees where the user stands
 * @param customers how many customers' records are the user's own
 * @param granters roles that would grant it, the highest first
 */
record Explanation(
        Answer answer,
        UserStatus status,
        @Nullable Reach reach,
        List<Step> steps,
        List<String> places,
        int customers,
        List<String> granters) {

    /** What holds, in the order in which it is asked. */
    enum Answer {
        /** The account may not act at all. */
        BARRED,
        /** A role that has expired granted it. */
        EXPIRED,
        NOT_GRANTED,
        /** Granted as far as the user's places reach, but there is none. */
        NOWHERE,
        /** Granted for records of the user as a policyholder, but there is none. */
        NO_RECORD,
        EVERYTHING,
        PLACES,
        RECORDS;

        public boolean allowed() {
            return this == EVERYTHING || this == PLACES || this == RECORDS;
        }
    }

    /**
     * What one role of the user has to say.
     *
     * @param via from the role the user holds to the one that grants it; the held one alone when none does
     * @param reach null when neither it nor what it inherits grants it
     */
    record Step(
            HeldRole held,
            boolean over,
            List<String> via,
            @Nullable Reach reach) {}

    static Explanation of(
            UserStatus status,
            List<HeldRole> held,
            Map<String, Role> roles,
            String permission,
            List<String> places,
            int customers,
            OffsetDateTime now) {
        List<Step> steps = held.stream()
                .map(role -> step(role, Roles.line(roles, role.name()), permission, now))
                .toList();
        Reach reach = widest(steps, false).orElse(null);
        return new Explanation(
                answer(status, reach, widest(steps, true).isPresent(), places, customers),
                status,
                reach,
                steps,
                places,
                customers,
                roles.values().stream()
                        .filter(role -> role.grants().containsKey(permission))
                        .map(Role::name)
                        .toList());
    }

    private static Step step(HeldRole held, List<Role> line, String permission, OffsetDateTime now) {
        List<String> via = new ArrayList<>();
        List<String> found = List.of(held.name());
        Reach widest = null;
        for (Role role : line) {
            via.add(role.name());
            Reach reach = role.own().get(permission);
            if (reach != null && (widest == null || reach.compareTo(widest) > 0)) {
                widest = reach;
                found = List.copyOf(via);
            }
        }
        return new Step(held, held.overAt(now), found, widest);
    }

    private static Optional<Reach> widest(List<Step> steps, boolean over) {
        return steps.stream()
                .filter(step -> step.over == over)
                .flatMap(step -> Optional.ofNullable(step.reach).stream())
                .max(Reach::compareTo);
    }

    private static Answer answer(
            UserStatus status, @Nullable Reach reach, boolean expired, List<String> places, int customers) {
        if (status != UserStatus.ACTIVE) {
            return Answer.BARRED;
        }
        if (reach == null) {
            return expired ? Answer.EXPIRED : Answer.NOT_GRANTED;
        }
        return switch (reach) {
            case ALL -> Answer.EVERYTHING;
            case TREE -> places.isEmpty() ? Answer.NOWHERE : Answer.PLACES;
            case OWN -> customers == 0 ? Answer.NO_RECORD : Answer.RECORDS;
        };
    }
}
