package org.agentmitra.codes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.codemessages.CodeMessage.Purpose;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes of six digits, each good once, for one purpose of one user, for some minutes and some tries. A million codes
 * are soon tried, so what is stored is hashed with a key that the database lacks, together with the id that only the
 * asking browser's session knows.
 */
@Component
public class OneTimeCodes {
    /** How long a code works. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    static final int TRIES = 5;

    private static final String FIELD = "signin_codes.code";
    private static final int CODES = 1_000_000;

    private final JdbcClient jdbc;
    private final FieldHash hashes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(JdbcClient jdbc, FieldHash hashes, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** A code and the id without which it is nothing. */
    public record Issued(UUID id, String code) {}

    /**
     * Makes a code.
     *
     * @param user or a registration, which is to become one; null when nobody may have a code: that costs the same and
     *     opens nothing
     */
    public Issued issue(@Nullable UUID user, Purpose purpose) {
        Issued issued = new Issued(Ids.next(), String.format("%06d", random.nextInt(CODES)));
        jdbc.sql("insert into signin_codes (id, user_id, code_hash, tries, valid_till)"
                        + " values (:id, :user, :hash, 0, :till)")
                .param("id", issued.id())
                .param("user", user)
                .param("hash", hashes.of(FIELD, content(issued.id(), purpose, issued.code())))
                .param("till", now().plus(LIFE))
                .update();
        return issued;
    }

    /**
     * Uses the code up, when it is the one: true for one caller. A try is taken before it is compared, so that of any
     * number at once at most {@link #TRIES} are.
     */
    public boolean redeem(UUID id, @Nullable UUID user, Purpose purpose, String typed) {
        Optional<Row> row = takeTry(id) ? row(id) : Optional.empty();
        boolean right = row.filter(found -> found.user() != null && found.user().equals(user))
                .filter(found -> matches(found.hash(), content(id, purpose, typed)))
                .isPresent();
        return right && revoke(id);
    }

    private boolean takeTry(UUID id) {
        return jdbc.sql("update signin_codes set tries = tries + 1"
                                + " where id = :id and tries < :most and valid_till > :now")
                        .param("id", id)
                        .param("most", TRIES)
                        .param("now", now())
                        .update()
                == 1;
    }

    private Optional<Row> row(UUID id) {
        return jdbc.sql("select user_id, code_hash from signin_codes where id = :id")
                .param("id", id)
                .query((row, number) -> new Row(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    private boolean matches(String stored, String content) {
        return hashes.candidates(FIELD, content).stream()
                .anyMatch(hash -> MessageDigest.isEqual(
                        hash.getBytes(StandardCharsets.US_ASCII), stored.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Ends a code; true for who ended it. */
    public boolean revoke(UUID id) {
        return jdbc.sql("delete from signin_codes where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Removes codes whose time is over. */
    int purge() {
        return jdbc.sql("delete from signin_codes where valid_till <= :now")
                .param("now", now())
                .update();
    }

    private static String content(UUID id, Purpose purpose, String code) {
        return id + " " + purpose + " " + code;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private record Row(@Nullable UUID user, String hash) {}
}
