package org.agentmitra.followups;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Digest;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secret addresses of agendas: 256 random bits, of which a digest is kept; shown once, and good until revoked. */
@Component
@Transactional
class AgendaFeeds {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgendaFeeds(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** When the viewer's address was made; null without one. */
    @Transactional(readOnly = true)
    @Nullable
    ZonedDateTime since(Viewer viewer) {
        return jdbc.sql("select created_at from agenda_feeds where user_id = ?")
                .param(viewer.user())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).atZoneSameInstant(viewer.zone()))
                .optional()
                .orElse(null);
    }

    /** A new secret; whatever the address was before, it is good for nothing any more. */
    String renew(Viewer viewer) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from agenda_feeds where user_id = ?")
                .param(viewer.user())
                .update();
        jdbc.sql("insert into agenda_feeds (user_id, hash, created_at) values (:user, :hash, :at)")
                .param("user", viewer.user())
                .param("hash", Digest.of(secret))
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        events.publishEvent(new FeedEvent(viewer.user(), "agenda.feed-made"));
        return secret;
    }

    void revoke(Viewer viewer) {
        int gone = jdbc.sql("delete from agenda_feeds where user_id = ?")
                .param(viewer.user())
                .update();
        if (gone > 0) {
            events.publishEvent(new FeedEvent(viewer.user(), "agenda.feed-revoked"));
        }
    }

    /** Whose agenda the secret opens. */
    @Transactional(readOnly = true)
    Optional<UUID> owner(String secret) {
        return jdbc.sql("select user_id from agenda_feeds where hash = ?")
                .param(Digest.of(secret))
                .query(UUID.class)
                .optional();
    }
}
