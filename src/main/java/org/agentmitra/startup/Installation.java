package org.agentmitra.startup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.keys.FieldCipher;
import org.agentmitra.keys.FieldPlace;
import org.agentmitra.keys.UnreadableField;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows whether the database was begun as a demo or for real work, and refuses the other: accounts of the demo have a
 * published password, and the demo must not offer itself on real records. Refuses a secret that is not the one the
 * database was begun with, too: it could read nothing of what is stored, and would seal the rest under other keys.
 */
@Component
@Profile("!test")
class Installation implements InitializingBean {
    private static final FieldPlace CHECK = new FieldPlace("installation", "secret_check", new UUID(0, 1));

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;
    private final boolean demo;

    Installation(JdbcClient jdbc, FieldCipher cipher, Clock clock, Environment environment) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void afterPropertiesSet() {
        Kind wanted = demo ? Kind.DEMO : Kind.PRODUCTION;
        begin(wanted);
        Kind found = jdbc.sql("select kind from installation where id = 1")
                .query((row, n) -> Kind.valueOf(row.getString(1)))
                .single();
        if (found != wanted) {
            throw new StartRefused(found.complaint);
        }
        checkSecret();
    }

    /**
     * The check is sealed anew by each start, with the newest key: a secret from before the last rotation is refused too.
     */
    private void checkSecret() {
        String sealed = jdbc.sql("select secret_check from installation where id = 1")
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
        try {
            if (sealed != null) {
                cipher.open(sealed, CHECK);
            }
        } catch (UnreadableField another) {
            throw new StartRefused(
                    "The secret is not the one this database was begun with, or is from before a rotation;"
                            + " what is stored could not be read. Start with the one that was used last, or with what"
                            + " --rotate-secret made of it.");
        }
        jdbc.sql("update installation set secret_check = :sealed where id = 1")
                .param("sealed", cipher.seal("opened", CHECK))
                .update();
    }

    private void begin(Kind kind) {
        jdbc.sql("insert into installation (id, kind, created_at) values (1, :kind, :now) on conflict do nothing")
                .param("kind", kind.name())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    private enum Kind {
        DEMO("The database holds the demo world, whose passwords are public. Point spring.datasource.url and"
                + " portal.data-folder to a place of their own, or start with the profile demo."),
        PRODUCTION("The database holds a real installation. The profile demo works on an empty database or its own"
                + " only: start without it, or point spring.datasource.url elsewhere.");

        private final String complaint;

        Kind(String complaint) {
            this.complaint = complaint;
        }
    }
}
