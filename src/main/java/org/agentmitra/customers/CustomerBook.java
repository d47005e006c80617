package org.agentmitra.customers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The policyholders of an agent's book, for modules that hang records on them. Never looks outside the book. */
@Component
public class CustomerBook {
    private final JdbcClient jdbc;

    CustomerBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds customers of the book by name together with birth date or mobile; a fixed number of queries for the list.
     *
     * @return one entry a fact, in order; null where nobody matches or the facts are not identifying
     */
    public List<@Nullable UUID> match(AgentRef agent, List<HolderFacts> facts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Finds customers of the book, and creates those that are not there: full records where the facts identify, stubs
     * "to be completed" where they do not. Equal identifying facts within the list are one customer.
     *
     * @param actor user who imports, for the audit record
     * @param source where the facts come from, for example {@code import:<id>}
     * @return one id a fact, in order
     */
    public List<UUID> settle(AgentRef agent, List<HolderFacts> facts, UUID actor, String source) {
        throw new UnsupportedOperationException();
    }

    /** Names of customers by id. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /** The records a user has as a policyholder. */
    public Set<UUID> customersOf(UUID user) {
        throw new UnsupportedOperationException();
    }
}
