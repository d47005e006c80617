package org.agentmitra.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.customers.CustomerPage.Source;
import org.agentmitra.privacy.KeptData;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The viewer's records as a policyholder, for the copy of their own data; two queries. */
@Component
class OwnRecords implements KeptData {
    private final JdbcClient jdbc;

    OwnRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One record, in one agent's book.
     *
     * @param source where its facts come from; those of {@code otherSources}, by field, came later
     */
    record OwnRecord(
            String name,
            @Nullable LocalDate born,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String address,
            boolean toBeCompleted,
            String agent,
            String recordedAt,
            Source source,
            Map<String, Source> otherSources) {}

    @Override
    public Map<String, ?> files(Viewer viewer) {
        return Map.of("customer-records.json", records(viewer));
    }

    private List<OwnRecord> records(Viewer viewer) {
        if (viewer.customers().isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<String, Source>> later = later(viewer);
        return jdbc.sql("select c.*, a.name as agent from customers c join agents a on a.id = c.agent_id"
                        + " where c.id in (:own) order by c.created_at, c.id")
                .param("own", viewer.customers())
                .query((row, number) -> record(row, later.getOrDefault(row.getObject("id", UUID.class), Map.of())))
                .list();
    }

    private Map<UUID, Map<String, Source>> later(Viewer viewer) {
        Map<UUID, Map<String, Source>> later = new HashMap<>();
        jdbc.sql("select customer_id, field, source, as_of from customer_facts where customer_id in (:own)")
                .param("own", viewer.customers())
                .query(row -> {
                    later.computeIfAbsent(row.getObject("customer_id", UUID.class), id -> new HashMap<>())
                            .put(row.getString("field"), source(row));
                });
        return later;
    }

    private static OwnRecord record(ResultSet row, Map<String, Source> later) throws SQLException {
        return new OwnRecord(
                row.getString("name"),
                row.getObject("born_on", LocalDate.class),
                row.getString("mobile"),
                row.getString("email"),
                row.getString("address"),
                row.getBoolean("stub"),
                row.getString("agent"),
                row.getObject("created_at", OffsetDateTime.class).toInstant().toString(),
                source(row),
                later);
    }

    private static Source source(ResultSet row) throws SQLException {
        return Source.of(row.getString("source"), Objects.requireNonNull(row.getObject("as_of", LocalDate.class)));
    }
}
