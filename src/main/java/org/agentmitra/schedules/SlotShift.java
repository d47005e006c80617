package org.agentmitra.schedules;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.presentations.Showings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins and ends what is due, each in a transaction of its own; done again it finds nothing. */
@Component
class SlotShift {
    private static final int AT_ONCE = 200;

    private final Slots slots;
    private final Showings showings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SlotShift(
            Slots slots,
            Showings showings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.slots = slots;
        this.showings = showings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @param before what showed until then; null for nothing */
    private record Due(
            UUID id, UUID presentation, UUID by, @Nullable UUID before) {}

    void run() {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        due("state = 'SHOWN' and ends_at <= ? order by ends_at", now)
                .forEach(due -> transaction.executeWithoutResult(status -> end(due)));
        due("state = 'PLANNED' and starts_at <= ? and (ends_at is null or ends_at > ?) order by starts_at", now, now)
                .forEach(due -> transaction.executeWithoutResult(status -> begin(due)));
        due("state = 'PLANNED' and ends_at <= ? order by starts_at", now)
                .forEach(due -> transaction.executeWithoutResult(status -> miss(due)));
    }

    private List<Due> due(String condition, Object... now) {
        return jdbc.sql("select id, presentation_id, made_by, before_id from presentation_slots where " + condition
                        + " limit " + AT_ONCE)
                .params(now)
                .query((row, n) -> new Due(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("presentation_id", UUID.class)),
                        Objects.requireNonNull(row.getObject("made_by", UUID.class)),
                        row.getObject("before_id", UUID.class)))
                .list();
    }

    private void begin(Due due) {
        if (!slots.moved(due.id(), Slot.State.PLANNED, Slot.State.SHOWN)) {
            return;
        }
        Showings.Outcome outcome = showings.show(due.by(), due.presentation());
        if (!outcome.shown()) {
            slots.moved(due.id(), Slot.State.SHOWN, Slot.State.MISSED);
            missed(due);
            return;
        }
        // What shows without an end gives way; what it came back to then is not asked for any more.
        jdbc.sql("update presentation_slots set state = 'OVER' where id <> :id and state = 'SHOWN' and agent_id ="
                        + " (select agent_id from presentation_slots where id = :id)")
                .param("id", due.id())
                .update();
        jdbc.sql("update presentation_slots set before_id = cast(:before as uuid) where id = :id")
                .param("before", outcome.before())
                .param("id", due.id())
                .update();
    }

    private void end(Due due) {
        if (slots.moved(due.id(), Slot.State.SHOWN, Slot.State.OVER)) {
            showings.change(due.by(), due.presentation(), due.before());
        }
    }

    private void miss(Due due) {
        if (slots.moved(due.id(), Slot.State.PLANNED, Slot.State.MISSED)) {
            missed(due);
        }
    }

    private void missed(Due due) {
        events.publishEvent(new SlotChanged(due.by(), due.presentation(), "presentation.missed", Map.of()));
    }
}
