package org.agentmitra.customers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.matching.BookRows;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.matching.NameKey;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers whom agents enter by hand into their own book. */
@Service
@Transactional
class NewCustomers {
    private static final String CREATE = "customers.create";
    private static final int SHOWN = 10;

    private final AgentDirectory agents;
    private final BookRows rows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewCustomers(AgentDirectory agents, BookRows rows, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.agents = agents;
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody in the book who may be the same person. @param mobile grouped for reading */
    record Alike(
            UUID id,
            String name,
            @Nullable LocalDate born,
            @Nullable String mobile,
            boolean stub) {}

    /** @throws NotFound for whoever has no book of the own */
    AgentRef book(Viewer viewer) {
        UUID agent = viewer.agent();
        UUID provider = viewer.provider();
        if (agent == null || provider == null) {
            throw new NotFound("book", viewer.user());
        }
        return agents.find(viewer, CREATE, agent, provider).orElseThrow(() -> new NotFound("book", agent));
    }

    /** Those of the book with the name or the mobile; one query. */
    @Transactional(readOnly = true)
    List<Alike> alike(Viewer viewer, UUID key, CustomerForm form) {
        return jdbc.sql("select id, name, born_on, mobile, stub from customers where agent_id = :agent and id <> :key"
                        + " and joined_into is null and (name_key = :name or mobile = :mobile)"
                        + " order by case when name_key = :name then 0 else 1 end, name_key, id limit " + SHOWN)
                .param("agent", book(viewer).id())
                .param("key", key)
                .param("name", NameKey.of(form.name()))
                .param("mobile", form.number().map(MobileNumber::e164).orElse(""))
                .query((row, number) -> new Alike(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("born_on", LocalDate.class),
                        Customer.grouped(row.getString("mobile")),
                        row.getBoolean("stub")))
                .list();
    }

    /**
     * Takes the customer into the viewer's book; the same key again changes nothing.
     *
     * @throws Refused when a field cannot be so, or nothing tells the person from a namesake
     */
    void add(Viewer viewer, UUID key, CustomerForm form) {
        AgentRef agent = book(viewer);
        rows.lock(agent);
        LocalDate today = viewer.today(clock);
        form.faults(today).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        HolderFacts facts = form.facts();
        if (!facts.identifying()) {
            throw new Refused("mobile", "customers.new.unknowable");
        }
        Optional<UUID> there = jdbc.sql("select agent_id from customers where id = ?")
                .param(key)
                .query(UUID.class)
                .optional();
        if (there.isPresent()) {
            if (!there.get().equals(agent.id())) {
                throw new NotFound("customer", key);
            }
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        rows.add(agent, key, facts, false, "typed", today, now);
        events.publishEvent(new CustomerCreated(key, agent.id(), viewer.user()));
    }
}
