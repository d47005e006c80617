package org.agentmitra.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.carriers.Carriers;
import org.agentmitra.carriers.Channel;
import org.agentmitra.shared.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something one person is told by one channel, and how far it has come. */
@Entity
@Table(name = "messages")
class Message {
    @Id
    private UUID id;

    private UUID userId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String template;
    private @Nullable String language;
    private @Nullable String recipient;

    @Column(columnDefinition = "text")
    private String arguments;

    private @Nullable String link;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Enumerated(EnumType.STRING)
    private MessageStatus status = MessageStatus.QUEUED;

    private @Nullable String carrier;
    private int attempts;
    /** Those made before somebody had it sent again. */
    private int attemptsBefore;

    private @Nullable String lastError;
    private boolean secret;
    private Instant createdAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant readAt;

    @Version
    private @Nullable Long version;

    protected Message() {}

    /** @param arguments JSON list of what the template's texts show */
    Message(UUID userId, Channel channel, String template, String arguments, Instant at) {
        this.id = Ids.next();
        this.userId = userId;
        this.channel = channel;
        this.template = template;
        this.arguments = arguments;
        this.createdAt = at;
    }

    /** @param recipient e-mail address or phone number, masked where the message carries a secret */
    Message to(String recipient, Locale language) {
        this.recipient = recipient;
        this.language = language.toLanguageTag();
        return this;
    }

    /** It carries a code or a link, of which nothing is kept. */
    Message withSecret() {
        this.secret = true;
        return this;
    }

    /** @param link local path to what the message is about */
    Message about(String link) {
        this.link = link;
        return this;
    }

    /** @param carrier what took the message */
    void sent(String carrier, Instant at) {
        attempt();
        boolean sunk = carrier.equals(Carriers.SINK);
        this.carrier = carrier;
        this.status = sunk ? MessageStatus.SUNK : MessageStatus.SENT;
        this.lastError = null;
        this.sentAt = sunk ? null : at;
    }

    /** @param last whether no further attempt is worth it */
    void refused(String reason, boolean last) {
        attempt();
        this.lastError = reason;
        this.status = last ? MessageStatus.FAILED : MessageStatus.QUEUED;
    }

    /**
     * Waits to be sent again, as if nothing had been tried.
     *
     * @param recipient the address of now
     */
    void retry(String recipient) {
        if (status != MessageStatus.FAILED || secret) {
            throw new IllegalStateException("Message " + id + " is " + status);
        }
        this.recipient = recipient;
        this.attemptsBefore = attempts;
        this.status = MessageStatus.QUEUED;
    }

    private void attempt() {
        if (status != MessageStatus.QUEUED) {
            throw new IllegalStateException("Message " + id + " is " + status);
        }
        attempts++;
    }

    UUID id() {
        return id;
    }

    UUID user() {
        return userId;
    }

    Channel channel() {
        return channel;
    }

    String template() {
        return template;
    }

    Locale language() {
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }

    String recipient() {
        return recipient == null ? "" : recipient;
    }

    String arguments() {
        return arguments;
    }

    MessageStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    /** Attempts since it was last put into the queue. */
    int tries() {
        return attempts - attemptsBefore;
    }

    boolean secret() {
        return secret;
    }

    @Nullable
    String carrier() {
        return carrier;
    }

    @Nullable
    String lastError() {
        return lastError;
    }
}
