package org.agentmitra.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts guesses in the database, so that all copies of the portal count together. A try is taken before the guess is
 * looked at: of any number of parallel guesses at most {@link #TRIES} are evaluated. After the last one nothing is
 * evaluated for {@link #REST}. Each statement stands alone, so that no lock is held while a password is hashed.
 */
@Component
class Throttle {
    static final int TRIES = 10;
    static final Duration REST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes one try; false when there is none left for now. */
    boolean take(String name) {
        return take(name, TRIES, REST);
    }

    /**
     * Takes one guess at what lets somebody in.
     *
     * @param user whom it is meant for, so that all that count for one can be found; null for nobody
     */
    boolean guess(String name, @Nullable UUID user) {
        return count(name, TRIES, REST) || begin(name, user, REST) || count(name, TRIES, REST);
    }

    /**
     * Takes one of other things than guesses.
     *
     * @param most how many there are until none is left
     * @param rest how long after the last one taken they count
     */
    boolean take(String name, int most, Duration rest) {
        return count(name, most, rest) || begin(name, null, rest) || count(name, most, rest);
    }

    private boolean count(String name, int most, Duration rest) {
        return jdbc.sql("""
                update signin_throttles
                set tries = case when counts_till <= :now then 1 else tries + 1 end,
                    locked = case when counts_till <= :now then false else locked end,
                    counts_till = :till
                where name = :name and (counts_till <= :now or tries < :most)
                """)
                        .param("now", now())
                        .param("till", now().plus(rest))
                        .param("name", name)
                        .param("most", most)
                        .update()
                == 1;
    }

    private boolean begin(String name, @Nullable UUID user, Duration rest) {
        return jdbc.sql("insert into signin_throttles (name, user_id, tries, locked, counts_till)"
                                + " values (:name, :user, 1, false, :till) on conflict do nothing")
                        .param("name", name)
                        .param("user", user)
                        .param("till", now().plus(rest))
                        .update()
                == 1;
    }

    /** Whether none is left for now; takes none. */
    boolean spent(String name, int most) {
        return jdbc.sql("select count(*) from signin_throttles"
                                + " where name = :name and tries >= :most and counts_till > :now")
                        .param("name", name)
                        .param("most", most)
                        .param("now", now())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How long those that were taken still count; zero when none was. */
    Duration restOf(String name) {
        OffsetDateTime now = now();
        return jdbc.sql("select counts_till from signin_throttles where name = :name and counts_till > :now")
                .param("name", name)
                .param("now", now)
                .query(OffsetDateTime.class)
                .optional()
                .map(till -> Duration.between(now, till))
                .orElse(Duration.ZERO);
    }

    /** Gives a try back that was not evaluated after all. */
    void giveBack(String name) {
        jdbc.sql("update signin_throttles set tries = tries - 1 where name = :name and tries > 0 and not locked")
                .param("name", name)
                .update();
    }

    /** After a wrong guess: true for exactly one caller, when that was the last try. */
    boolean lockIfSpent(String name) {
        return jdbc.sql("update signin_throttles set locked = true"
                                + " where name = :name and tries >= :most and not locked")
                        .param("name", name)
                        .param("most", TRIES)
                        .update()
                == 1;
    }

    /** After a right guess. */
    void reset(String name) {
        jdbc.sql("delete from signin_throttles where name = :name")
                .param("name", name)
                .update();
    }

    /** Till when no guess more is looked at in some browser of the user, the last one first; empty when each may go on. */
    Optional<OffsetDateTime> lockedTill(UUID user) {
        return jdbc.sql("select counts_till from signin_throttles"
                        + " where user_id = :user and tries >= :most and counts_till > :now"
                        + " order by counts_till desc fetch first 1 row only")
                .param("user", user)
                .param("most", TRIES)
                .param("now", now())
                .query(OffsetDateTime.class)
                .optional();
    }

    Set<UUID> locked(Collection<UUID> users) {
        return Set.copyOf(jdbc.sql(Locks.IN_FORCE + " and t.user_id in (:users)")
                .param("users", users)
                .param("now", now())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Forgets every guess that counts for the user, whatever browser it came from. */
    void forget(UUID user) {
        jdbc.sql("delete from signin_throttles where user_id = :user")
                .param("user", user)
                .update();
    }

    /** Removes rows whose time is over. */
    int purge() {
        return jdbc.sql("delete from signin_throttles where counts_till <= :now")
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
