package org.agentmitra.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.shared.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one code that lets the first account be made. It follows from the installation's secret and the moment of the
 * first start, so that every copy and every start prints the same; the database holds its hash only.
 */
@Component
class SetupCodes {
    /** 32 signs that cannot be mistaken for each other; 20 of them make 100 bits. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 20;

    /** A keyed hash begins with its key's id, which is no secret. */
    private static final int KEY_ID_BYTES = 5;

    private final JdbcClient jdbc;
    private final FieldHash hashes;
    private final Clock clock;

    SetupCodes(JdbcClient jdbc, FieldHash hashes, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** The code to print; good until it was used. */
    String issue() {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MILLIS);
        jdbc.sql("insert into setup_codes (id, code_hash, issued_at) values (1, :hash, :now) on conflict do nothing")
                .param("hash", Digest.of(bare(code(now))))
                .param("now", now)
                .update();
        OffsetDateTime issued = jdbc.sql("select issued_at from setup_codes where id = 1")
                .query(OffsetDateTime.class)
                .single();
        String code = code(issued);
        jdbc.sql("update setup_codes set code_hash = :hash where id = 1 and code_hash <> :hash")
                .param("hash", Digest.of(bare(code)))
                .update();
        return code;
    }

    /** Uses the code up: true for exactly one caller. */
    boolean redeem(String typed) {
        return jdbc.sql("delete from setup_codes where id = 1 and code_hash = :hash")
                        .param("hash", Digest.of(bare(typed)))
                        .update()
                == 1;
    }

    private String code(OffsetDateTime issued) {
        String moment = String.valueOf(issued.toInstant().toEpochMilli());
        byte[] keyed = Base64.getDecoder().decode(hashes.of("setup_codes", moment));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 5 == 0 ? "-" : "").append(SIGNS.charAt(keyed[KEY_ID_BYTES + i] & 31));
        }
        return code.toString();
    }

    /** Without the dashes and blanks that only help the eye. */
    private static String bare(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
