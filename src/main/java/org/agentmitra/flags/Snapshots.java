package org.agentmitra.flags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * This node's copy of the rules. Whoever asks after {@code portal.flags.look-every} reads the stamp, one short query, and
 * the rules only when it is another; twice that time is the longest that a copy counts unseen. The node that a change was
 * made on looks at once. While the database is away the copy there is goes on.
 */
@Component
class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lookEvery;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Copy copy;

    Snapshots(JdbcClient jdbc, Clock clock, @Value("${portal.flags.look-every}") Duration lookEvery) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lookEvery = lookEvery;
    }

    private record Copy(UUID stamp, Map<String, FlagRule> rules, Instant looked) {}

    /** All rules by key. */
    Map<String, FlagRule> rules() {
        Copy known = copy;
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.looked.plus(lookEvery))) {
            return known.rules;
        }
        if (known == null || !now.isBefore(known.looked.plus(lookEvery.multipliedBy(2)))) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return known.rules;
        }
        try {
            return looked(now).rules;
        } finally {
            looking.unlock();
        }
    }

    /** Lets the next one who asks look. */
    void expire() {
        Copy known = copy;
        if (known != null) {
            copy = new Copy(known.stamp, known.rules, Instant.EPOCH);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(FlagChanged change) {
        expire();
    }

    private Copy looked(Instant now) {
        Copy known = copy;
        if (known != null && now.isBefore(known.looked.plus(lookEvery))) {
            return known;
        }
        Copy next;
        try {
            next = look(known, now);
        } catch (DataAccessException away) {
            if (known == null) {
                throw away;
            }
            LOG.warn("Flags cannot be read; those known go on: {}", away.getMessage());
            next = new Copy(known.stamp, known.rules, now);
        }
        copy = next;
        return next;
    }

    private Copy look(@Nullable Copy known, Instant now) {
        // The stamp is read first: what changes between the two queries is read once more the next time.
        UUID stamp = jdbc.sql("select stamp from feature_flag_stamp")
                .query(UUID.class)
                .single();
        return new Copy(stamp, known != null && known.stamp.equals(stamp) ? known.rules : read(), now);
    }

    private Map<String, FlagRule> read() {
        Map<String, Map<Level, Map<String, FlagRule.Override>>> overrides = new HashMap<>();
        jdbc.sql("select flag, level, subject, switched_on, set_by_name, set_at from feature_flag_overrides")
                .query((ResultSet row) -> {
                    overrides
                            .computeIfAbsent(row.getString("flag"), none -> new EnumMap<>(Level.class))
                            .computeIfAbsent(Level.valueOf(row.getString("level")), none -> new HashMap<>())
                            .put(
                                    row.getString("subject"),
                                    new FlagRule.Override(
                                            row.getBoolean("switched_on"),
                                            row.getString("set_by_name"),
                                            row.getObject("set_at", OffsetDateTime.class)
                                                    .toInstant()));
                });
        Map<String, FlagRule> rules = new HashMap<>();
        jdbc.sql("select flag, on_by_default, roll_out, on_from, on_until, archived from feature_flags")
                .query((ResultSet row) -> {
                    String key = row.getString("flag");
                    rules.put(key, rule(row, overrides.getOrDefault(key, Map.of())));
                });
        return Map.copyOf(rules);
    }

    private static FlagRule rule(ResultSet row, Map<Level, Map<String, FlagRule.Override>> overrides)
            throws SQLException {
        return new FlagRule(
                row.getString("flag"),
                row.getBoolean("on_by_default"),
                row.getObject("roll_out", Integer.class),
                moment(row, "on_from"),
                moment(row, "on_until"),
                row.getBoolean("archived"),
                overrides);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
