package org.agentmitra.agents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands above a place of the agent tree: what users may do within their tree, they may do there. */
@Component
public class Overseers {
    private static final String SQL =
            "select t.user_id, p.zone, t.starts_on, t.ends_on from appointments t join tree_nodes n on n.id = t.node_id"
                    + " join providers p on p.id = n.provider_id where n.path in (:places)"
                    + " order by length(n.path) desc, t.user_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    Overseers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Users who stand at the place or above it, by the provider's today, the nearest first; one query at most.
     *
     * @param path materialised
     */
    public SequencedSet<UUID> of(String path) {
        Set<String> places = places(path);
        SequencedSet<UUID> users = new LinkedHashSet<>();
        if (!places.isEmpty()) {
            jdbc.sql(SQL).param("places", places).query(row -> {
                LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(row.getString("zone"))));
                LocalDate ends = row.getObject("ends_on", LocalDate.class);
                if (!row.getObject("starts_on", LocalDate.class).isAfter(today)
                        && (ends == null || ends.isAfter(today))) {
                    users.add(row.getObject("user_id", UUID.class));
                }
            });
        }
        return users;
    }

    /** {@code /1/}, {@code /1/7/} and so on. */
    private static Set<String> places(String path) {
        Set<String> places = new HashSet<>();
        for (int end = path.indexOf('/', 1); end >= 0; end = path.indexOf('/', end + 1)) {
            places.add(path.substring(0, end + 1));
        }
        return places;
    }
}
