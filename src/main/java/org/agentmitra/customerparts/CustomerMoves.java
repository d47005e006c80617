package org.agentmitra.customerparts;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves customers between books. */
@Component
public class CustomerMoves {
    private final CustomerFiles customers;
    private final AgentDirectory agents;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    CustomerMoves(CustomerFiles customers, AgentDirectory agents, JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.customers = customers;
        this.agents = agents;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Puts the customer, with all records that were joined to it, into the agent's book; who may do so the caller has asked.
     *
     * @param permission lets the viewer reach the customer
     * @param many whether it is one of many, of whom the caller tells with {@link CustomersTransferred}
     * @return the agent in whose book the customer was
     * @throws Refused when it is in that book already
     */
    @Transactional
    public UUID move(Viewer viewer, String permission, UUID id, AgentRef to, boolean many) {
        CustomerFiles.File customer = customers.open(viewer, permission, id);
        UUID from = customer.ref().agent();
        if (from.equals(to.id())) {
            throw new Refused("agent", "customers.move.there");
        }
        // No import settles either book meanwhile; always in the same order, so that two moves never wait for each
        // other.
        List<UUID> books = Stream.of(from, to.id()).sorted().toList();
        books.forEach(book -> jdbc.query("select id from agents where id = ? for update", row -> {}, book));
        int moved = jdbc.update(
                "update customers set agent_id = ?, scope_path = ?, version = version + 1"
                        + " where agent_id = ? and (id = ? or joined_into = ?)",
                to.id(),
                to.path(),
                from,
                id,
                id);
        if (moved == 0) {
            throw new Refused("agent", "customers.move.there");
        }
        events.publishEvent(new CustomerTransferred(
                id,
                customer.name(),
                from,
                agents.accountOf(from).orElse(null),
                to,
                agents.accountOf(to.id()).orElse(null),
                viewer.user(),
                viewer.name(),
                many));
        return from;
    }
}
