package org.agentmitra.customerparts;

import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single customers for modules that keep something of them. */
@Component
public class CustomerFiles {
    private final JdbcClient jdbc;

    CustomerFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A customer with the name. */
    public record File(CustomerRef ref, String name) {
        public UUID id() {
            return ref.id();
        }
    }

    /**
     * The customer, if the permission lets the viewer; one query.
     *
     * @throws NotFound when it is in another book, or was joined to another record
     */
    public File open(Viewer viewer, String permission, UUID id) {
        Scope.Condition scope = viewer.scope(permission).condition("scope_path", "id");
        return jdbc.sql("select id, agent_id, scope_path, user_id, name from customers"
                        + " where id = :id and joined_into is null and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query((row, number) -> new File(
                        new CustomerRef(
                                row.getObject("id", UUID.class),
                                row.getObject("agent_id", UUID.class),
                                row.getString("scope_path"),
                                row.getObject("user_id", UUID.class)),
                        row.getString("name")))
                .optional()
                .orElseThrow(() -> new NotFound("customer", id));
    }
}
