package org.agentmitra.replies;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers in: one a visitor or customer and presentation, the last one counts. */
@Service
@Transactional
class Replies {
    private final JdbcClient jdbc;
    private final FieldHash hashes;
    private final AgentDirectory agents;
    private final PlannedReplies plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId office;

    Replies(
            JdbcClient jdbc,
            FieldHash hashes,
            AgentDirectory agents,
            PlannedReplies plans,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${portal.zone}") ZoneId office) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.agents = agents;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
        this.office = office;
    }

    /** A customer of the agent whose presentation it is. */
    private record Known(UUID id, String name) {}

    /** An answer that is there. */
    private record Kept(
            UUID id,
            Answer answer,
            @Nullable String name,
            @Nullable String phone) {
        boolean says(ReplyForm form) {
            return answer == form.answer()
                    && (form.called() == null || form.called().equals(name))
                    && (form.number().isEmpty() || form.number().get().equals(phone));
        }
    }

    /** Of whoever has the link. @param visitor value of the browser, or key of the form */
    void take(Slideshow show, UUID link, String visitor, ReplyForm form) {
        List<String> hashed = hashes.candidates("replies.visitor." + show.id(), visitor);
        keep(show, new From(null, hashed.getFirst(), null), link, form, found("visitor", show, hashed));
    }

    /** Of who is signed in. @param link null on a page of the portal */
    void take(Viewer viewer, Slideshow show, @Nullable UUID link, ReplyForm form) {
        Known customer = known(viewer, show.agent());
        keep(show, new From(viewer, null, customer), link, form, found("user_id", show, List.of(viewer.user())));
    }

    private record From(
            @Nullable Viewer viewer,
            @Nullable String visitor,
            @Nullable Known customer) {
        @Nullable
        UUID user() {
            return viewer == null ? null : viewer.user();
        }
    }

    private void keep(Slideshow show, From from, @Nullable UUID link, ReplyForm form, Optional<Kept> before) {
        Answer answer = Objects.requireNonNull(form.answer());
        if (before.filter(kept -> kept.says(form)).isPresent()) {
            return;
        }
        UUID id = before.map(Kept::id).orElseGet(Ids::next);
        if (before.isPresent() ? !change(id, form) : !insert(id, show, from, link, form)) {
            return;
        }
        UUID agentUser = agents.accountOf(show.agent()).orElse(null);
        Known customer = from.customer();
        if (customer != null && agentUser != null && answer.asks()) {
            plans.plan(id, agentUser, customer.id(), answer, show.name());
        }
        events.publishEvent(new ReplyGiven(
                from.user(), id, show.id(), show.name(), agentUser, answer, customer == null ? null : customer.name()));
    }

    private Optional<Kept> found(String column, Slideshow show, List<?> values) {
        return jdbc.sql("select id, answer, name, phone from replies where presentation_id = :show and " + column
                        + " in (:values)")
                .param("show", show.id())
                .param("values", values)
                .query((row, number) -> new Kept(
                        row.getObject(1, UUID.class),
                        Answer.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4)))
                .optional();
    }

    private @Nullable Known known(Viewer viewer, UUID agent) {
        return viewer.customers().isEmpty()
                ? null
                : jdbc.sql("select id, name from customers where id in (:own) and agent_id = :agent"
                                + " and joined_into is null order by id fetch first 1 rows only")
                        .param("own", viewer.customers())
                        .param("agent", agent)
                        .query((row, number) -> new Known(row.getObject(1, UUID.class), row.getString(2)))
                        .optional()
                        .orElse(null);
    }

    /** False when the same is there already: sent twice at once. */
    private boolean insert(UUID id, Slideshow show, From from, @Nullable UUID link, ReplyForm form) {
        Known customer = from.customer();
        return jdbc.sql(
                                "insert into replies (id, presentation_id, link_id, visitor, user_id, customer_id, answer, name,"
                                        + " phone, on_day, given_at) values (:id, :show, :link, :visitor, :user, :customer, :answer,"
                                        + " :name, :phone, :day, :now) on conflict do nothing")
                        .param("id", id)
                        .param("show", show.id())
                        .param("link", link)
                        .param("visitor", from.visitor())
                        .param("user", from.user())
                        .param("customer", customer == null ? null : customer.id())
                        .param("answer", Objects.requireNonNull(form.answer()).name())
                        .param("name", form.called())
                        .param("phone", form.number().orElse(null))
                        .param("day", LocalDate.now(clock.withZone(office)))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** What was left stays where nothing takes its place. */
    private boolean change(UUID id, ReplyForm form) {
        return jdbc.sql(
                                "update replies set answer = :answer, name = coalesce(:name, name), phone = coalesce(:phone, phone),"
                                        + " given_at = :now where id = :id")
                        .param("answer", Objects.requireNonNull(form.answer()).name())
                        .param("name", form.called())
                        .param("phone", form.number().orElse(null))
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
