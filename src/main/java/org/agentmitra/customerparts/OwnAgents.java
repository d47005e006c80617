package org.agentmitra.customerparts;

import java.util.Set;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agents in whose books a viewer stands as a customer, for modules that show something of theirs. */
@Component
public class OwnAgents {
    private final JdbcClient jdbc;

    OwnAgents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for who is nobody's customer; one query at most. */
    public Set<UUID> of(Viewer viewer) {
        return viewer.customers().isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select distinct agent_id from customers where id in (:own)")
                        .param("own", viewer.customers())
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list());
    }
}
