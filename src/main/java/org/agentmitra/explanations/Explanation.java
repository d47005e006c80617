package org.agentmitra.explanations;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.Roles;
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
        /** A role that was given for a day to come will grant it. */
        NOT_YET,
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
     * @param over whether it has expired
     * @param yet whether it is still to begin
     * @param via from the role the user holds to the one that grants it; the held one alone when none does
     * @param reach null when neither it nor what it inherits grants it
     */
    record Step(
            HeldRole held,
            boolean over,
            boolean yet,
            List<String> via,
            @Nullable Reach reach) {
        boolean counts() {
            return !over && !yet;
        }
    }

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
        Reach reach = widest(steps, Step::counts).orElse(null);
        return new Explanation(
                answer(status, reach, instead(steps), places, customers),
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
        return new Step(held, held.overAt(now), held.beginsAfter(now), found, widest);
    }

    private static Optional<Reach> widest(List<Step> steps, Predicate<Step> which) {
        return steps.stream()
                .filter(which)
                .flatMap(step -> Optional.ofNullable(step.reach).stream())
                .max(Reach::compareTo);
    }

    /** Why none of the roles that count grants it. */
    private static Answer instead(List<Step> steps) {
        if (widest(steps, step -> step.yet && !step.over).isPresent()) {
            return Answer.NOT_YET;
        }
        return widest(steps, Step::over).isPresent() ? Answer.EXPIRED : Answer.NOT_GRANTED;
    }

    private static Answer answer(
            UserStatus status, @Nullable Reach reach, Answer instead, List<String> places, int customers) {
        if (status != UserStatus.ACTIVE) {
            return Answer.BARRED;
        }
        if (reach == null) {
            return instead;
        }
        return switch (reach) {
            case ALL -> Answer.EVERYTHING;
            case TREE -> places.isEmpty() ? Answer.NOWHERE : Answer.PLACES;
            case OWN -> customers == 0 ? Answer.NO_RECORD : Answer.RECORDS;
        };
    }
}
