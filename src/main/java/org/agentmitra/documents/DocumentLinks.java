package org.agentmitra.documents;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.agentmitra.shared.Digest;
import org.agentmitra.shared.LocalPath;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses under which one person can take one file away for a while. They lead to the portal, never to the store, and
 * are of no use to anybody else.
 */
@Component
public class DocumentLinks {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentLinks(JdbcClient jdbc, Documents documents, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A fresh address for the viewer. The caller has made sure that the viewer may have the file.
     *
     * @param life how long it works
     * @throws NotFound when there is no such file
     */
    @Transactional
    public LocalPath issue(Viewer viewer, UUID document, Duration life) {
        Document found = documents.find(document).orElseThrow(() -> new NotFound("document", document));
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql("insert into document_links (token_hash, document_id, user_id, expires_at)"
                        + " values (:hash, :document, :user, :until)")
                .param("hash", Digest.of(token))
                .param("document", document)
                .param("user", viewer.user())
                .param("until", now().plus(life))
                .update();
        events.publishEvent(DocumentEvent.of(viewer.user(), "link_issued", found));
        return new LocalPath("/documents/" + token);
    }

    /**
     * The file behind an address; that somebody takes it is recorded.
     *
     * @throws NotFound when the address is over, somebody else's, or none
     */
    @Transactional
    public UUID follow(Viewer viewer, String token) {
        UUID id = jdbc
                .sql("select document_id from document_links"
                        + " where token_hash = :hash and user_id = :user and expires_at > :now")
                .param("hash", Digest.of(token))
                .param("user", viewer.user())
                .param("now", now())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("link", "document"));
        Document document = documents.find(id).orElseThrow(() -> new NotFound("document", id));
        events.publishEvent(DocumentEvent.of(viewer.user(), "taken", document));
        return id;
    }

    void purge() {
        jdbc.sql("delete from document_links where expires_at <= ?")
                .param(now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
