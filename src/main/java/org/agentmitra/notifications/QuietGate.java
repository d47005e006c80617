package org.agentmitra.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.preferences.NoticeChoices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds a message back while its reader wants quiet, before each attempt; never one about safety. */
@Component
class QuietGate {
    private final JdbcClient jdbc;
    private final NoticeChoices choices;

    QuietGate(JdbcClient jdbc, NoticeChoices choices) {
        this.jdbc = jdbc;
        this.choices = choices;
    }

    /** When to try the message; empty for now. */
    Optional<Instant> heldUntil(UUID message) {
        return jdbc.sql("select user_id, template from messages where id = ? and status = 'QUEUED'")
                .param(message)
                .query((row, number) -> new Waiting(row.getObject(1, UUID.class), row.getString(2)))
                .optional()
                .filter(waiting -> TemplateTopic.of(waiting.template()).optional())
                .flatMap(waiting -> choices.quietUntil(waiting.user()));
    }

    private record Waiting(UUID user, String template) {}
}
