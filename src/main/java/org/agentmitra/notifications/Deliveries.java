package org.agentmitra.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.carriers.Carriers;
import org.agentmitra.carriers.Letter;
import org.agentmitra.carriers.Undeliverable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries to bring messages to where they should go, and writes down how that went. No connection to the database is held
 * while a channel is spoken to; a message whose process dies in between is sent again rather than not at all.
 */
@Component
class Deliveries {
    /** With the pauses in between, about eleven hours. */
    static final int ATTEMPTS = 8;

    static final Duration KEPT = Duration.ofDays(180);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final Messages messages;
    private final MessageTexts texts;
    private final Carriers carriers;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            Messages messages,
            MessageTexts texts,
            Carriers carriers,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.texts = texts;
        this.carriers = carriers;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Tries once. @return when to try again; empty when the message is sent, given up or gone */
    Optional<Instant> deliver(UUID id) {
        Message message = messages.findById(id).orElse(null);
        if (message == null || message.status() != MessageStatus.QUEUED) {
            return Optional.empty();
        }
        return settle(id, attempt(texts.letter(message)));
    }

    /** Tries once and for all, and keeps the message as it then stands. */
    void deliverNow(Message fresh, Letter letter) {
        Outcome outcome = attempt(letter);
        transaction.executeWithoutResult(status -> record(fresh, outcome, 1));
    }

    private Outcome attempt(Letter letter) {
        try {
            return new Outcome(carriers.carry(letter), null);
        } catch (Undeliverable refused) {
            return new Outcome("", refused);
        } catch (RuntimeException unexpected) {
            // Its message may repeat what was sent.
            log.error("{} failed by {}", letter, unexpected.getClass().getName());
            return new Outcome("", new Undeliverable("unexpected", false));
        }
    }

    private Optional<Instant> settle(UUID id, Outcome outcome) {
        return Optional.ofNullable(transaction.execute(status -> {
            Message message = messages.findById(id).orElse(null);
            if (message == null || message.status() != MessageStatus.QUEUED) {
                return null;
            }
            return record(message, outcome, ATTEMPTS);
        }));
    }

    private @Nullable Instant record(Message message, Outcome outcome, int limit) {
        Undeliverable refused = outcome.refused();
        if (refused == null) {
            message.sent(outcome.carrier(), clock.instant());
        } else {
            message.refused(refused.reason(), refused.lasting() || message.tries() + 1 >= limit);
            log.warn("Message {} by {} was not taken: {}", message.id(), message.channel(), refused.reason());
        }
        messages.saveAndFlush(message);
        note(message);
        if (message.status() == MessageStatus.QUEUED) {
            return clock.instant().plus(pause(message.tries()));
        }
        String action = switch (message.status()) {
            case SENT -> "message.sent";
            case SUNK -> "message.sunk";
            case FAILED, QUEUED -> "message.failed";
        };
        events.publishEvent(MessageMoved.of(action, message));
        return null;
    }

    private void note(Message message) {
        boolean taken = message.lastError() == null;
        jdbc.sql("insert into message_attempts (message_id, number, tried_at, carrier, error) values (?, ?, ?, ?, ?)")
                .param(message.id())
                .param(message.attempts())
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(taken ? message.carrier() : null)
                .param(message.lastError())
                .update();
    }

    /** 30 seconds, then four times as long each time, four hours at most. */
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(4);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Forgets messages of half a year ago. @return how many there were */
    int purge() {
        return jdbc.sql("delete from messages where created_at < ?")
                .param(OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC))
                .update();
    }

    /** @param refused null when the carrier took the letter */
    private record Outcome(String carrier, @Nullable Undeliverable refused) {}
}
