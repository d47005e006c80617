package org.agentmitra.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which stored document is the picture of whom. */
@Component
@Transactional
public class Pictures {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Pictures(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Id of the document; empty for a user without a picture, or one there is not. */
    @Transactional(readOnly = true)
    public Optional<UUID> of(UUID user) {
        return jdbc.sql("select picture from users where id = ? and picture is not null")
                .param(user)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /**
     * Takes another picture, or none.
     *
     * @param document null for none
     * @return the document that was the picture
     */
    public Optional<UUID> replace(UUID user, @Nullable UUID document) {
        Optional<UUID> was = of(user);
        jdbc.sql("update users set picture = :document where id = :user")
                .param("document", document)
                .param("user", user)
                .update();
        events.publishEvent(AccountEvent.changed(
                user, document == null ? "account.picture_removed" : "account.picture_changed", user, Map.of()));
        return was;
    }
}
