package org.agentmitra.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.customerparts.KycState;
import org.agentmitra.customers.CustomerPage.Source;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single customers for the page; two queries. */
@Component
class CustomerPages {
    private final JdbcClient jdbc;

    CustomerPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The customer, if the permission lets the viewer see it; a joined stub too, so that old links find their way.
     *
     * @throws NotFound when it is in another book
     */
    CustomerPage page(Viewer viewer, String permission, UUID id) {
        Scope.Condition scope = viewer.scope(permission).condition("c.scope_path", "c.id");
        Map<String, Source> sources = sources(id);
        return jdbc.sql("select c.*, a.name as agent from customers c join agents a on a.id = c.agent_id"
                        + " where c.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query((row, number) -> page(row, sources))
                .optional()
                .orElseThrow(() -> new NotFound("customer", id));
    }

    private Map<String, Source> sources(UUID id) {
        Map<String, Source> sources = new HashMap<>();
        jdbc.sql("select field, source, as_of from customer_facts where customer_id = ?")
                .param(id)
                .query(row -> {
                    sources.put(row.getString("field"), source(row));
                });
        return sources;
    }

    private static CustomerPage page(ResultSet row, Map<String, Source> sources) throws SQLException {
        return new CustomerPage(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("born_on", LocalDate.class),
                Customer.grouped(row.getString("mobile")),
                row.getString("email"),
                row.getString("address"),
                row.getBoolean("stub"),
                row.getObject("joined_into", UUID.class),
                row.getString("agent"),
                KycState.valueOf(row.getString("kyc_state")),
                new CustomerRef(
                        row.getObject("id", UUID.class),
                        row.getObject("agent_id", UUID.class),
                        row.getString("scope_path"),
                        row.getObject("user_id", UUID.class)),
                source(row),
                sources);
    }

    private static Source source(ResultSet row) throws SQLException {
        return Source.of(row.getString("source"), Objects.requireNonNull(row.getObject("as_of", LocalDate.class)));
    }
}
