package org.agentmitra.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one code that lets the first account be made. The database holds its hash only, so that all copies agree. */
@Component
class SetupCodes {
    /** 32 signs that cannot be mistaken for each other; 20 of them make 100 bits. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 20;

    /** Copies that start within this time share a code; a later start prints a new one, should the log be lost. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SetupCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new code to print; empty when another copy has just printed one. */
    Optional<String> issue() {
        String code = draw();
        return store(code) ? Optional.of(code) : Optional.empty();
    }

    private boolean store(String code) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        String hash = Digest.of(bare(code));
        int renewed = jdbc.sql(
                        "update setup_codes set code_hash = :hash, issued_at = :now where id = 1 and issued_at < :old")
                .param("hash", hash)
                .param("now", now)
                .param("old", now.minus(FRESH))
                .update();
        if (renewed == 1) {
            return true;
        }
        return jdbc.sql("insert into setup_codes (id, code_hash, issued_at) values (1, :hash, :now)"
                                + " on conflict do nothing")
                        .param("hash", hash)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Uses the code up: true for exactly one caller. */
    boolean redeem(String typed) {
        return jdbc.sql("delete from setup_codes where id = 1 and code_hash = :hash")
                        .param("hash", Digest.of(bare(typed)))
                        .update()
                == 1;
    }

    private String draw() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 5 == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** Without the dashes and blanks that only help the eye. */
    private static String bare(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
