package org.agentmitra.followups;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.RealDate;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be typed about a follow-up.
 *
 * @param key of a new one; the same key again is the same follow-up
 * @param at a time such as 16:30; blank for any time
 * @param outcome what came of it; with one it is done
 * @param next what is to be done then, on {@code nextOn}; becomes a follow-up of its own
 */
record FollowUpForm(
        @Nullable UUID key,

        @NotNull(message = "{followups.kind.none}") @Nullable
        FollowUpKind kind,

        @RealDate(message = "{followups.on.impossible}", incomplete = "{followups.on.none}")
        TypedDate on,

        @Nullable String at,

        @NotBlank(message = "{followups.topic.blank}") @Size(max = 200, message = "{followups.topic.long}") @Nullable
        String topic,

        @Size(max = 1000, message = "{followups.outcome.long}") @Nullable
        String outcome,

        @Size(max = 200, message = "{followups.topic.long}") @Nullable
        String next,

        @RealDate(message = "{followups.on.impossible}", incomplete = "{followups.on.none}")
        TypedDate nextOn,

        long version) {

    FollowUpForm(
            @Nullable UUID key,
            @Nullable FollowUpKind kind,
            @Nullable TypedDate on,
            @Nullable String at,
            @Nullable String topic,
            @Nullable String outcome,
            @Nullable String next,
            @Nullable TypedDate nextOn,
            long version) {
        this.key = key;
        this.kind = kind;
        this.on = on == null ? TypedDate.BLANK : on;
        this.at = at;
        this.topic = topic;
        this.outcome = outcome;
        this.next = next;
        this.nextOn = nextOn == null ? TypedDate.BLANK : nextOn;
        this.version = version;
    }

    static FollowUpForm on(LocalDate day) {
        return new FollowUpForm(Ids.next(), FollowUpKind.ADVISORY, TypedDate.of(day), null, null, null, null, null, 0);
    }

    static FollowUpForm of(FollowUp known) {
        return new FollowUpForm(
                null,
                known.kind(),
                TypedDate.of(known.on()),
                known.at() == null ? null : known.at().toString(),
                known.topic(),
                known.outcome(),
                null,
                null,
                known.version());
    }

    /** What cannot be so although each field is written as it should be; a field is named once at most. */
    List<Refused> faults() {
        List<Refused> faults = new ArrayList<>();
        if (on.isBlank()) {
            faults.add(new Refused("on", "followups.on.none"));
        }
        if (at != null && !at.isBlank() && time().isEmpty()) {
            faults.add(new Refused("at", "followups.at.invalid"));
        }
        if (filled(next) && nextOn.isBlank()) {
            faults.add(new Refused("nextOn", "followups.on.none"));
        }
        if (!filled(next) && !nextOn.isBlank()) {
            faults.add(new Refused("next", "followups.topic.blank"));
        }
        if (filled(next) && !filled(outcome)) {
            faults.add(new Refused("outcome", "followups.outcome.first"));
        }
        return faults;
    }

    /** The time; empty when none was typed, or none that can be one. */
    Optional<LocalTime> time() {
        String typed = at == null ? "" : at.strip().replace('.', ':');
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(typed.matches("\\d:.*") ? "0" + typed : typed));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
