package org.agentmitra.transfers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.bulk.Bulks;
import org.agentmitra.customerparts.CustomerMoves;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.customerparts.CustomersTransferred;
import org.agentmitra.customerparts.Happenings;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves customers to other agents with the consent that was given, within what the viewer may transfer. */
@Component
@Transactional
class Transfers implements Happenings {
    static final String PERMISSION = "customers.transfer";
    private static final int OFFERED = 25;
    private static final int MANY_OFFERED = 200;

    private final CustomerMoves moves;
    private final AgentDirectory agents;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(
            CustomerMoves moves,
            AgentDirectory agents,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.moves = moves;
        this.agents = agents;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Agents of the customer's insurer to whom the viewer may give customers, by beginning of name or code; two queries. */
    @Transactional(readOnly = true)
    List<AgentRef> offered(Viewer viewer, CustomerRef customer, String text) {
        UUID provider = provider(customer);
        List<AgentRef> found = text.isBlank()
                ? agents.first(viewer, PERMISSION, provider, OFFERED)
                : agents.search(viewer, PERMISSION, provider, text, OFFERED);
        return found.stream()
                .filter(agent -> !agent.id().equals(customer.agent()))
                .toList();
    }

    /** The first agents of the viewer's own insurer to whom the viewer may give customers; none for others. */
    @Transactional(readOnly = true)
    List<AgentRef> offered(Viewer viewer) {
        UUID provider = viewer.provider();
        return provider == null ? List.of() : agents.first(viewer, PERMISSION, provider, MANY_OFFERED);
    }

    /**
     * Moves the customer, who is the caller's to give; nothing when it was done already.
     *
     * @param bulk of many that are moved together; null for one alone, of whom both agents are told at once
     * @throws Refused when the agent is none to whom the viewer may give customers
     */
    void move(Viewer viewer, CustomerRef customer, TransferForm form, @Nullable UUID bulk) {
        UUID key = Objects.requireNonNull(form.key());
        if (done(key, customer.id())) {
            return;
        }
        AgentRef to = agents.find(viewer, PERMISSION, Objects.requireNonNull(form.agent()), provider(customer))
                .orElseThrow(() -> new Refused("agent", "transfers.agent.none"));
        UUID from = moves.move(viewer, PERMISSION, customer.id(), to, bulk != null);
        insert(
                viewer,
                new Moved(
                        key,
                        customer.id(),
                        from,
                        to.id(),
                        Objects.requireNonNull(form.by()).strip(),
                        Objects.requireNonNull(form.how()).name(),
                        form.on().date().orElseThrow(),
                        Objects.requireNonNull(form.reason()).strip(),
                        null,
                        bulk));
    }

    /**
     * Gives the customer back to the agent a transfer took the customer from, with the consent and the reason of it.
     *
     * @param key of this transfer
     * @throws Refused when the customer was transferred again since, or may not go back
     */
    void takeBack(Viewer viewer, CustomerRef customer, UUID transfer, UUID key, UUID bulk) {
        Moved last = jdbc.sql(
                        "select id, customer_id, from_agent, to_agent, consent_by, consent_how, consent_on, reason,"
                                + " undoes, bulk_id as bulk from customer_transfers where customer_id = ? order by moved_at desc, id desc"
                                + " fetch first 1 rows only")
                .param(customer.id())
                .query(Moved.class)
                .optional()
                .filter(moved -> moved.id.equals(transfer) && moved.toAgent.equals(customer.agent()))
                .orElseThrow(() -> new Refused("row", Bulks.MEANWHILE));
        AgentRef back = agents.find(viewer, PERMISSION, last.fromAgent, provider(customer))
                .orElseThrow(() -> new Refused("agent", "transfers.agent.none"));
        moves.move(viewer, PERMISSION, customer.id(), back, true);
        insert(viewer, last.back(key, bulk));
    }

    /** A transfer as it is kept. */
    private record Moved(
            UUID id,
            UUID customerId,
            UUID fromAgent,
            UUID toAgent,
            String consentBy,
            String consentHow,
            LocalDate consentOn,
            String reason,
            @Nullable UUID undoes,
            @Nullable UUID bulk) {
        Moved back(UUID key, UUID other) {
            return new Moved(key, customerId, toAgent, fromAgent, consentBy, consentHow, consentOn, reason, id, other);
        }
    }

    private void insert(Viewer viewer, Moved moved) {
        jdbc.sql("insert into customer_transfers (id, customer_id, from_agent, to_agent, consent_by, consent_how,"
                        + " consent_on, reason, undoes, bulk_id, actor_id, moved_at) values (:id, :customer, :from, :to,"
                        + " :by, :how, :on, :reason, :undoes, :bulk, :actor, :at)")
                .param("id", moved.id)
                .param("customer", moved.customerId)
                .param("from", moved.fromAgent)
                .param("to", moved.toAgent)
                .param("by", moved.consentBy)
                .param("how", moved.consentHow)
                .param("on", moved.consentOn)
                .param("reason", moved.reason)
                .param("undoes", moved.undoes)
                .param("bulk", moved.bulk)
                .param("actor", viewer.user())
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    /** Tells the agents of many who were moved together. */
    void tell(Viewer viewer, UUID bulk) {
        jdbc.sql("select f.name, f.user_id, o.name, o.user_id, count(*) from customer_transfers t"
                        + " join agents f on f.id = t.from_agent join agents o on o.id = t.to_agent where t.bulk_id = ?"
                        + " group by f.id, f.name, f.user_id, o.id, o.name, o.user_id")
                .param(bulk)
                .query((row, number) -> new CustomersTransferred(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getInt(5),
                        viewer.name()))
                .list()
                .forEach(events::publishEvent);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Happening> of(Viewer viewer, CustomerRef customer, @Nullable Instant before, int limit) {
        return jdbc.sql(
                        "select t.moved_at, t.consent_by, t.undoes, f.name as from_name, o.name as to_name from customer_transfers t"
                                + " join agents f on f.id = t.from_agent join agents o on o.id = t.to_agent"
                                + " where t.customer_id = :customer"
                                + (before == null ? "" : " and t.moved_at < :before")
                                + " order by t.moved_at desc, t.id limit :limit")
                .param("customer", customer.id())
                .param("before", OffsetDateTime.ofInstant(before == null ? Instant.EPOCH : before, ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Happening(
                        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                        row.getString("undoes") == null ? "transfers.happened" : "transfers.taken-back",
                        List.of(row.getString("from_name"), row.getString("to_name"), row.getString("consent_by")),
                        null,
                        null))
                .list();
    }

    private boolean done(UUID key, UUID customer) {
        return jdbc.sql("select customer_id from customer_transfers where id = ?")
                .param(key)
                .query(UUID.class)
                .optional()
                .map(customer::equals)
                .orElse(false);
    }

    /** In whose tree the book is. */
    private UUID provider(CustomerRef customer) {
        return jdbc.sql("select provider_id from tree_nodes where path = ?")
                .param(customer.path())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("book", customer.agent()));
    }
}
