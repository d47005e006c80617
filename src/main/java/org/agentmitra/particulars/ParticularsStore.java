package org.agentmitra.particulars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.keys.FieldCipher;
import org.agentmitra.keys.FieldPlace;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows, sealed one by one: a copy of the database tells nothing of them. */
@Repository
class ParticularsStore {
    static final String TABLE = "customer_particulars";

    private static final String SEPARATOR = ":";
    private static final TypeReference<Map<Particular, String>> VALUES = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final Clock clock;

    ParticularsStore(JdbcTemplate jdbc, FieldCipher cipher, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is kept of a customer.
     *
     * @param id of the row; null when there is none
     * @param source list that told something last, if nobody changed it since; else null
     * @param former what was known before that list; null unless there is a source
     * @param version 0 when nothing is kept
     */
    record Kept(
            @Nullable UUID id,
            Particulars particulars,
            @Nullable String source,
            @Nullable Particulars former,
            long version) {
        static final Kept NOTHING = new Kept(null, Particulars.NONE, null, null, 0);

        Kept typed(Particulars now) {
            return new Kept(id, now, null, null, version + 1);
        }

        /** A list that comes in several chunks is one source. */
        Kept filled(Particulars told, String from) {
            Particulars before = from.equals(source) ? former : particulars;
            return new Kept(id, particulars.filledBy(told), from, before, version + 1);
        }

        /** Version of the row that this takes the place of. */
        long found() {
            return version - 1;
        }

        Kept back() {
            return new Kept(id, Objects.requireNonNullElse(former, Particulars.NONE), null, null, version + 1);
        }
    }

    /** One change of a customer's particulars at a time; without any there is no row of their own to be locked. */
    void lock(UUID customer) {
        jdbc.query("select id from customers where id = ? for update", row -> {}, customer);
    }

    Map<UUID, Kept> find(Collection<UUID> customers) {
        Map<UUID, Kept> found = new HashMap<>();
        if (!customers.isEmpty()) {
            jdbc.query(
                    "select p.* from unnest(cast(? as uuid array)) as k(id)"
                            + " join customer_particulars p on p.customer_id = k.id",
                    (RowCallbackHandler) row -> found.put(row.getObject("customer_id", UUID.class), kept(row)),
                    new SqlArrayValue("uuid", customers.stream().distinct().toArray()));
        }
        return found;
    }

    /**
     * Keeps them; of whom nothing is known any more, no row is left.
     *
     * @throws ObjectOptimisticLockingFailureException when one of them is no longer what was found; nothing is to be kept then
     */
    void put(Map<UUID, Kept> rows) {
        insert(rows.entrySet().stream()
                .filter(row -> row.getValue().id() == null)
                .map(row -> inserted(row.getKey(), row.getValue()))
                .toList());
        expect(jdbc.batchUpdate(
                "update customer_particulars set sealed = ?, source = ?, former = ?, version = ?, changed_at = ?"
                        + " where id = ? and version = ?",
                rows.values().stream()
                        .filter(row -> row.id() != null && !row.particulars().isEmpty())
                        .map(this::updated)
                        .toList()));
        expect(jdbc.batchUpdate(
                "delete from customer_particulars where id = ? and version = ?",
                rows.values().stream()
                        .filter(row -> row.id() != null && row.particulars().isEmpty())
                        .map(row -> new Object[] {row.id(), row.found()})
                        .toList()));
    }

    private void insert(List<Object[]> rows) {
        try {
            jdbc.batchUpdate(
                    "insert into customer_particulars (id, customer_id, sealed, source, former, version, changed_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    rows);
        } catch (DuplicateKeyException meanwhile) {
            throw new ObjectOptimisticLockingFailureException(Particulars.class, "new", meanwhile);
        }
    }

    private static void expect(int[] touched) {
        if (Arrays.stream(touched).anyMatch(rows -> rows == 0)) {
            throw new ObjectOptimisticLockingFailureException(Particulars.class, "changed");
        }
    }

    /** For a row that has no key of its own: the text begins with one. */
    String seal(Particulars particulars) {
        UUID id = Ids.next();
        return id + SEPARATOR + seal(waiting(id), particulars);
    }

    Particulars open(String sealed) {
        int end = sealed.indexOf(SEPARATOR);
        return open(waiting(UUID.fromString(sealed.substring(0, end))), sealed.substring(end + 1));
    }

    private static FieldPlace waiting(UUID id) {
        return new FieldPlace("customer_import_rows", "particulars", id);
    }

    private Object[] inserted(UUID customer, Kept row) {
        UUID id = Ids.next();
        return new Object[] {
            id, customer, seal(place(id), row.particulars()), row.source(), former(id, row), row.version(), now()
        };
    }

    private Object[] updated(Kept row) {
        UUID id = Objects.requireNonNull(row.id());
        return new Object[] {
            seal(place(id), row.particulars()), row.source(), former(id, row), row.version(), now(), id, row.found()
        };
    }

    private @Nullable String former(UUID id, Kept row) {
        return row.former() == null ? null : seal(formerPlace(id), row.former());
    }

    private Kept kept(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String former = row.getString("former");
        return new Kept(
                id,
                open(place(id), row.getString("sealed")),
                row.getString("source"),
                former == null ? null : open(formerPlace(id), former),
                row.getLong("version"));
    }

    private String seal(FieldPlace place, Particulars particulars) {
        return cipher.seal(json.writeValueAsString(particulars.values()), place);
    }

    private Particulars open(FieldPlace place, String sealed) {
        Map<Particular, String> values = new EnumMap<>(Particular.class);
        values.putAll(json.readValue(cipher.open(sealed, place), VALUES));
        return new Particulars(values);
    }

    private static FieldPlace place(UUID id) {
        return new FieldPlace(TABLE, "sealed", id);
    }

    private static FieldPlace formerPlace(UUID id) {
        return new FieldPlace(TABLE, "former", id);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
