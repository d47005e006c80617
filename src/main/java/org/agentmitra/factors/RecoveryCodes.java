package org.agentmitra.factors;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.keys.FieldHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes for who lost the app, each good once. They have 50 bits, few enough to be typed; what is stored is hashed with
 * a key that the database lacks.
 */
@Component
public class RecoveryCodes {
    static final int COUNT = 10;

    /** 32 signs that cannot be mistaken for each other. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final String FIELD = "recovery_codes.code";

    private final JdbcClient jdbc;
    private final FieldHash hashes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc, FieldHash hashes, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** Makes new ones, in the caller's transaction; those from before work no longer. */
    public List<String> renew(UUID user) {
        remove(user);
        List<String> codes = Stream.generate(this::code).distinct().limit(COUNT).toList();
        for (String code : codes) {
            jdbc.sql("insert into recovery_codes (user_id, code_hash, made_at) values (:user, :hash, :now)")
                    .param("user", user)
                    .param("hash", hashes.of(FIELD, content(user, code)))
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        }
        return codes;
    }

    /** Uses a code up: true for one caller. */
    boolean redeem(UUID user, String typed) {
        return jdbc.sql("delete from recovery_codes where user_id = :user and code_hash in (:hashes)")
                        .param("user", user)
                        .param("hashes", hashes.candidates(FIELD, content(user, typed)))
                        .update()
                == 1;
    }

    /** How many were not used yet. */
    public int left(UUID user) {
        return jdbc.sql("select count(*) from recovery_codes where user_id = ?")
                .param(user)
                .query(Integer.class)
                .single();
    }

    /** Ends those that were made from a moment on. */
    void removeSince(UUID user, Instant since) {
        jdbc.sql("delete from recovery_codes where user_id = ? and made_at >= ?")
                .params(user, since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends them all. */
    public void remove(UUID user) {
        jdbc.sql("delete from recovery_codes where user_id = ?").param(user).update();
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        random.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
        return code.insert(LENGTH / 2, '-').toString();
    }

    /** Forgives blanks, dashes, small letters, and what looks alike. */
    private static String content(UUID user, String code) {
        String bare = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return user + " " + bare.replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
