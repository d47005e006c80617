package org.agentmitra.customers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.customerparts.KycStanding;
import org.agentmitra.matching.BookRows;
import org.agentmitra.matching.Fact;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.matching.NameKey;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enrols into the books; one enrolment at a time into each. */
@Component
@Transactional
class BookEnrolment implements Enrolment {
    private static final String SOURCE = "enrolment";

    private final JdbcClient jdbc;
    private final BookRows rows;
    private final Customers customers;
    private final KycStanding kyc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookEnrolment(
            JdbcClient jdbc,
            BookRows rows,
            Customers customers,
            KycStanding kyc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.customers = customers;
        this.kyc = kyc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public UUID enrol(Enrolled who) {
        rows.lock(who.agent());
        return linked(who).orElseGet(() -> {
            Optional<UUID> known = surely(who);
            UUID id = known.orElseGet(() -> create(who));
            link(id, who);
            events.publishEvent(new CustomerEnrolled(id, who.user(), who.agent().id(), known.isPresent(), who.actor()));
            return id;
        });
    }

    private Optional<UUID> linked(Enrolled who) {
        return jdbc.sql("select id from customers where user_id = :user and agent_id = :agent and joined_into is null"
                        + " order by created_at, id fetch first 1 row only")
                .param("user", who.user())
                .param("agent", who.agent().id())
                .query(UUID.class)
                .optional();
    }

    /** The one record that is the person; nobody is guessed where two could be. */
    private Optional<UUID> surely(Enrolled who) {
        List<UUID> found = jdbc.sql("""
                select id from customers
                where agent_id = :agent and joined_into is null and user_id is null
                    and (mobile = :mobile and (born_on = :born or (born_on is null and name_key = :key))
                        or stub and name_key = :key and born_on = :born and mobile is null)
                fetch first 2 rows only
                """)
                .param("agent", who.agent().id())
                .param("mobile", who.mobile())
                .param("born", who.bornOn())
                .param("key", NameKey.of(who.name()))
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private UUID create(Enrolled who) {
        HolderFacts facts = who.facts();
        UUID id = Ids.next();
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        rows.add(who.agent(), id, facts, !facts.identifying(), SOURCE, who.on(), now);
        return id;
    }

    private void link(UUID id, Enrolled who) {
        Customer customer = customers.findById(id).orElseThrow(() -> new NotFound("customer", id));
        Set<Fact> learned = customer.learn(who.facts());
        customer.link(who.user());
        customers.saveAndFlush(customer);
        rows.remember(id, learned, SOURCE, who.on());
        kyc.settle(id);
    }
}
