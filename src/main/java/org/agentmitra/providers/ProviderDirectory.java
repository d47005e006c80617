package org.agentmitra.providers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up insurers for other modules. */
@Component
public class ProviderDirectory {
    private static final String PROVIDERS = "select id, code, name, currency, zone from providers ";

    private final JdbcClient jdbc;

    ProviderDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All insurers by name, also those that are suspended: their policies go on. */
    public List<ProviderRef> known() {
        return jdbc.sql(PROVIDERS + "order by name")
                .query(ProviderDirectory::provider)
                .list();
    }

    /** Insurers that do business, by name. */
    public List<ProviderRef> all() {
        return jdbc.sql(PROVIDERS + "where status = 'ACTIVE' order by name")
                .query(ProviderDirectory::provider)
                .list();
    }

    /** Whether the insurer does business: nothing new is begun for one that is suspended. */
    public boolean isActive(UUID id) {
        return jdbc.sql("select count(*) from providers where id = ? and status = 'ACTIVE'")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Rows above which a second person agrees to an import for the insurer; empty where the portal's own number holds. */
    public Optional<Integer> approvalAbove(UUID id) {
        return jdbc.sql("select approval_above from providers where id = ? and approval_above is not null")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    /**
     * An insurer that the permission lets the viewer see.
     *
     * @throws NotFound when it does not
     */
    public ProviderRef seen(Viewer viewer, String permission, UUID id) {
        Scope.Condition sight = Sight.of(viewer, permission);
        return jdbc.sql("select p.id, p.code, p.name, p.currency, p.zone from providers p where p.id = :id and "
                        + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query(ProviderDirectory::provider)
                .optional()
                .orElseThrow(() -> new NotFound("provider", id));
    }

    public Optional<ProviderRef> byId(UUID id) {
        return jdbc.sql(PROVIDERS + "where id = ?")
                .param(id)
                .query(ProviderDirectory::provider)
                .optional();
    }

    private static ProviderRef provider(ResultSet row, int number) throws SQLException {
        return new ProviderRef(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("currency"),
                ZoneId.of(row.getString("zone")));
    }
}
