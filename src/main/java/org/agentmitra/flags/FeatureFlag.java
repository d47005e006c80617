package org.agentmitra.flags;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A flag without its overrides. The key stays: code asks by it. */
@Entity
@Table(name = "feature_flags")
class FeatureFlag {
    @Id
    @Column(name = "flag")
    private String key;

    private @Nullable String description;
    private String owner;
    private boolean seeded;
    private boolean onByDefault;
    private @Nullable Integer rollOut;
    private @Nullable Instant onFrom;
    private @Nullable Instant onUntil;
    private boolean archived;
    private long version;

    protected FeatureFlag() {}

    /** What can change about a flag. The last three are its overrides. */
    enum Field {
        CREATED,
        DESCRIPTION,
        OWNER,
        DEFAULT,
        ROLL_OUT,
        FROM,
        UNTIL,
        ARCHIVED,
        USER,
        ROLE,
        PROVIDER
    }

    /**
     * A step of the flag's history.
     *
     * @param subject of an override; null for the flag itself
     * @param was null for nothing
     * @param becomes null for nothing
     */
    record Change(
            Field field,
            @Nullable String subject,
            @Nullable String was,
            @Nullable String becomes) {}

    static FeatureFlag create(FlagForm form) {
        if (form.description() == null) {
            throw new Refused("description", "flags.description.blank");
        }
        FeatureFlag flag = new FeatureFlag();
        flag.key = form.key();
        flag.description = form.description();
        flag.owner = form.owner();
        flag.onByDefault = form.on();
        return flag;
    }

    String key() {
        return key;
    }

    boolean onByDefault() {
        return onByDefault;
    }

    boolean archived() {
        return archived;
    }

    /** @throws OptimisticLockingFailureException when somebody else changed the flag since */
    void expect(long seen) {
        if (version != seen) {
            throw new OptimisticLockingFailureException("Flag " + key + " is not version " + seen);
        }
    }

    /** Whoever holds a form of before is told. */
    void touch() {
        version++;
    }

    /** A seeded flag may do without a description: the portal has one in both languages. */
    List<Change> describe(FlagForm form) {
        if (form.description() == null && !seeded) {
            throw new Refused("description", "flags.description.blank");
        }
        List<Change> changes = new ArrayList<>();
        note(changes, Field.DESCRIPTION, description, form.description());
        description = form.description();
        note(changes, Field.OWNER, owner, form.owner());
        owner = form.owner();
        return changes;
    }

    /** @param zone in which the schedule's days begin and end */
    List<Change> rule(RuleForm form, ZoneId zone) {
        Instant from = form.from()
                .date()
                .map(day -> day.atStartOfDay(zone).toInstant())
                .orElse(null);
        Instant until = form.until()
                .date()
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(null);
        if (from != null && until != null && !until.isAfter(from)) {
            throw new Refused("until", "flags.until.before");
        }
        List<Change> changes = new ArrayList<>();
        note(changes, Field.DEFAULT, word(onByDefault), word(form.on()));
        onByDefault = form.on();
        note(changes, Field.ROLL_OUT, text(rollOut), text(form.share()));
        rollOut = form.share();
        note(changes, Field.FROM, text(firstDay(zone)), text(form.from().date().orElse(null)));
        onFrom = from;
        note(changes, Field.UNTIL, text(lastDay(zone)), text(form.until().date().orElse(null)));
        onUntil = until;
        return changes;
    }

    /** Retired: its default is its value for everybody until it is taken back. */
    List<Change> archive(boolean obeyed) {
        if (obeyed) {
            throw new Refused("flag", "flags.archive.obeyed");
        }
        return archived(true);
    }

    List<Change> restore() {
        return archived(false);
    }

    private List<Change> archived(boolean now) {
        List<Change> changes = new ArrayList<>();
        note(changes, Field.ARCHIVED, word(archived), word(now));
        archived = now;
        return changes;
    }

    /** The first day of the schedule; null for none. */
    @Nullable
    LocalDate firstDay(ZoneId zone) {
        return onFrom == null ? null : onFrom.atZone(zone).toLocalDate();
    }

    /** The last day of the schedule; null for none. */
    @Nullable
    LocalDate lastDay(ZoneId zone) {
        return onUntil == null ? null : onUntil.atZone(zone).toLocalDate().minusDays(1);
    }

    FlagForm form() {
        return new FlagForm(key, description, owner, onByDefault, version);
    }

    RuleForm rules(ZoneId zone) {
        return new RuleForm(
                onByDefault,
                Optional.ofNullable(text(rollOut)).orElse(""),
                TypedDate.of(firstDay(zone)),
                TypedDate.of(lastDay(zone)),
                version);
    }

    boolean seeded() {
        return seeded;
    }

    /** How a history keeps on and off. */
    static String word(boolean on) {
        return on ? "on" : "off";
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void note(List<Change> changes, Field field, @Nullable String was, @Nullable String becomes) {
        if (!Objects.equals(was, becomes)) {
            changes.add(new Change(field, null, was, becomes));
        }
    }
}
