package org.agentmitra.followups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.bulk.Bulks;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.TypedDate;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follow-ups, read and written within the viewer's reach. */
@Component
@Transactional
public class FollowUps {
    private static final String COLUMNS = "select f.id, f.customer_id, c.name, f.user_id, f.kind, f.on_date, f.at_time,"
            + " f.zone, f.topic, f.outcome, f.done_at, f.created_at, f.version"
            + " from follow_ups f join customers c on c.id = f.customer_id where ";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Of a customer whom the viewer may see: the open ones first, by date, then what was done, the latest first. */
    @Transactional(readOnly = true)
    List<FollowUp> of(Viewer viewer, CustomerRef customer, int limit) {
        return jdbc.sql(COLUMNS + "f.customer_id = :customer order by case when f.done_at is null then 0 else 1 end,"
                        + " case when f.done_at is null then f.on_date end, f.done_at desc, f.id limit :limit")
                .param("customer", customer.id())
                .param("limit", limit)
                .query((row, number) -> read(row, viewer))
                .list();
    }

    /** The viewer's own with customers whom the viewer may still see, both days included, in order of time. */
    @Transactional(readOnly = true)
    List<FollowUp> between(Viewer viewer, LocalDate from, LocalDate to, int limit) {
        return own(
                viewer,
                "f.on_date between :from and :to order by f.on_date, f.at_time nulls first, f.id",
                from,
                to,
                limit);
    }

    /** The viewer's own that are open though their day, from {@code from} on, has passed. */
    @Transactional(readOnly = true)
    List<FollowUp> overdue(Viewer viewer, LocalDate from, LocalDate today, int limit) {
        return own(
                viewer,
                "f.on_date between :from and :to and f.done_at is null order by f.on_date, f.id",
                from,
                today.minusDays(1),
                limit);
    }

    private List<FollowUp> own(Viewer viewer, String which, LocalDate from, LocalDate to, int limit) {
        Scope.Condition scope = viewer.scope("customers.read").condition("c.scope_path", "c.id");
        return jdbc.sql(COLUMNS + scope.sql() + " and f.user_id = :user and " + which + " limit :limit")
                .params(scope.parameters())
                .param("user", viewer.user())
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query((row, number) -> read(row, viewer))
                .list();
    }

    /** @throws NotFound when the customer has none such of the viewer's */
    @Transactional(readOnly = true)
    FollowUp find(Viewer viewer, CustomerRef customer, UUID id) {
        return jdbc.sql(COLUMNS + "f.id = ? and f.customer_id = ? and f.user_id = ?")
                .params(id, customer.id(), viewer.user())
                .query((row, number) -> read(row, viewer))
                .optional()
                .orElseThrow(() -> new NotFound("follow-up", id));
    }

    /**
     * Puts something into the viewer's agenda.
     *
     * @param customer whom the viewer may change
     * @param at null for any time of the day
     * @param topic what it is about, at most 200 characters
     */
    public void plan(
            Viewer viewer,
            CustomerRef customer,
            FollowUpKind kind,
            LocalDate on,
            @Nullable LocalTime at,
            String topic) {
        insert(viewer, customer, Ids.next(), kind, TypedDate.of(on), at, topic, null);
    }

    /** Nothing when it is there already. */
    void plan(Viewer viewer, CustomerRef customer, FollowUpForm form) {
        UUID key = Objects.requireNonNull(form.key());
        insert(viewer, customer, key, form.kind(), form.on(), form.time().orElse(null), form.topic(), null);
    }

    /**
     * Takes what was typed; with an outcome it is done, and what is to be done next becomes another one.
     *
     * @throws ObjectOptimisticLockingFailureException when somebody else changed it meanwhile
     */
    void change(Viewer viewer, CustomerRef customer, UUID id, FollowUpForm form) {
        FollowUp known = find(viewer, customer, id);
        boolean done = FollowUpForm.filled(form.outcome());
        OffsetDateTime doneAt = done ? Objects.requireNonNullElseGet(known.done(), this::now) : null;
        int changed = jdbc.sql("update follow_ups set kind = :kind, on_date = :on, at_time = :at, zone = :zone,"
                        + " topic = :topic, outcome = :outcome, done_at = :done, version = version + 1"
                        + " where id = :id and version = :version")
                .param("kind", Objects.requireNonNull(form.kind()).name())
                .param("on", form.on().date().orElseThrow())
                .param("at", form.time().orElse(null))
                .param("zone", viewer.zone().getId())
                .param("topic", Objects.requireNonNull(form.topic()).strip())
                .param("outcome", done ? Objects.requireNonNull(form.outcome()).strip() : null)
                .param("done", doneAt)
                .param("id", id)
                .param("version", form.version())
                .update();
        if (changed == 0) {
            throw new ObjectOptimisticLockingFailureException(FollowUp.class, id);
        }
        boolean justDone = done && known.open();
        publish(viewer, customer, id, justDone ? "customer.follow-up-done" : "customer.follow-up-changed");
        if (FollowUpForm.filled(form.next())) {
            insert(viewer, customer, Ids.next(), form.kind(), form.nextOn(), null, form.next(), id);
        }
    }

    void remove(Viewer viewer, CustomerRef customer, UUID id) {
        find(viewer, customer, id);
        jdbc.sql("delete from follow_ups where id = ?").param(id).update();
        publish(viewer, customer, id, "customer.follow-up-removed");
    }

    /**
     * Takes out of the viewer's agenda what is as it was planned.
     *
     * @throws Refused when it was changed, done or removed since
     */
    void takeBack(Viewer viewer, CustomerRef customer, UUID id) {
        int removed = jdbc.sql("delete from follow_ups where id = ? and customer_id = ? and user_id = ?"
                        + " and version = 0 and done_at is null")
                .params(id, customer.id(), viewer.user())
                .update();
        if (removed == 0) {
            throw new Refused("row", Bulks.MEANWHILE);
        }
        publish(viewer, customer, id, "customer.follow-up-removed");
    }

    private void insert(
            Viewer viewer,
            CustomerRef customer,
            UUID id,
            @Nullable FollowUpKind kind,
            TypedDate on,
            @Nullable LocalTime at,
            @Nullable String topic,
            @Nullable UUID follows) {
        int planned = jdbc.sql("""
                merge into follow_ups t
                using (select cast(:id as uuid) as id, cast(:customer as uuid) as customer_id, cast(:user as uuid) as user_id,
                    cast(:kind as varchar) as kind, cast(:on as date) as on_date, cast(:at as time) as at_time,
                    cast(:zone as varchar) as zone, cast(:topic as varchar) as topic, cast(:follows as uuid) as follows,
                    cast(:now as timestamp with time zone) as created_at) n
                on t.id = n.id
                when not matched then insert (id, customer_id, user_id, kind, on_date, at_time, zone, topic, follows,
                        created_at)
                    values (n.id, n.customer_id, n.user_id, n.kind, n.on_date, n.at_time, n.zone, n.topic, n.follows,
                        n.created_at)
                """)
                .param("id", id)
                .param("customer", customer.id())
                .param("user", viewer.user())
                .param("kind", Objects.requireNonNull(kind).name())
                .param("on", on.date().orElseThrow())
                .param("at", at)
                .param("zone", viewer.zone().getId())
                .param("topic", Objects.requireNonNull(topic).strip())
                .param("follows", follows)
                .param("now", now())
                .update();
        if (planned > 0) {
            publish(viewer, customer, id, "customer.follow-up-planned");
        }
    }

    private void publish(Viewer viewer, CustomerRef customer, UUID id, String action) {
        events.publishEvent(new FollowUpEvent(viewer.user(), customer.id(), id, action));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static FollowUp read(ResultSet row, Viewer viewer) throws SQLException {
        return new FollowUp(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("name"),
                FollowUpKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getObject("on_date", LocalDate.class)),
                row.getObject("at_time", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                row.getString("topic"),
                row.getString("outcome"),
                row.getObject("done_at", OffsetDateTime.class),
                row.getObject("created_at", OffsetDateTime.class),
                row.getLong("version"),
                viewer.user().equals(row.getObject("user_id", UUID.class)));
    }
}
