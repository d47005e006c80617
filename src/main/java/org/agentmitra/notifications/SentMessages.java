package org.agentmitra.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.carriers.Channel;
import org.agentmitra.carriers.Letter;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was told to whom, for those who look after it; whether they may see a message is the caller's to ask. */
@Service
public class SentMessages {
    /** Everything the portal says. */
    public static final List<String> TEMPLATES = List.of(
            "account-exists",
            "agent-accepted",
            "agent-asked",
            "agent-card",
            "agent-declined",
            "agent-lapsed",
            "agent-proposed",
            "agent-reminded",
            "agent-withdrawn",
            "alert-code-spraying",
            "alert-credential-stuffing",
            "alert-denials",
            "alert-export-burst",
            "alert-odd-device",
            "clearance-asked",
            "clearance-given",
            "clearance-refused",
            "contact-change",
            "contact-changed",
            "contact-person",
            "contact-restored",
            "customer-came",
            "customer-left",
            "customers-came",
            "customers-left",
            "email-proof",
            "factor-added",
            "factor-recovery-renewed",
            "factor-recovery-used",
            "factor-removed",
            "factor-reset",
            "file-refused",
            "holder-linked",
            "holder-unlinked",
            "impersonation-read",
            "impersonation-write",
            "import-approved",
            "import-asked",
            "import-dropped",
            "import-failed",
            "import-finished",
            "import-invited",
            "import-refused",
            "invitation",
            "kyc-agent-approved",
            "kyc-agent-asked",
            "kyc-agent-rejected",
            "kyc-approved",
            "kyc-asked",
            "kyc-rejected",
            "kyc-renewed",
            "offer-show",
            "onboarding-ending",
            "onboarding-link",
            "onboarding-submitted",
            "paper-refused",
            "password-replaced",
            "password-reset",
            "phone-proof",
            "privacy-answered",
            "privacy-asked",
            "reply-interested",
            "reply-interested-customer",
            "reply-more",
            "reply-more-customer",
            "reply-not",
            "reply-not-customer",
            "role-change-approved",
            "role-change-rejected",
            "role-given",
            "role-lent",
            "role-taken",
            "sign-in");

    private final Messages messages;
    private final MessageTexts texts;
    private final MessageQueue queue;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    SentMessages(
            Messages messages,
            MessageTexts texts,
            MessageQueue queue,
            Accounts accounts,
            ApplicationEventPublisher events) {
        this.messages = messages;
        this.texts = texts;
        this.queue = queue;
        this.accounts = accounts;
        this.events = events;
    }

    /** @param subject null for channels without one */
    public record Written(@Nullable String subject, String text) {}

    /**
     * What the message says; empty when it carried a code or a link, of which nothing was kept.
     *
     * @param language of a message that has none of its own
     */
    public Optional<Written> text(UUID id, Locale language) {
        return messages.findById(id)
                .filter(message -> !message.secret())
                .map(message -> message.channel() == Channel.IN_APP
                        ? inbox(message, language)
                        : written(texts.letter(message)));
    }

    private Written inbox(Message message, Locale language) {
        return new Written(null, texts.brief(message.template(), language, texts.arguments(message.arguments())));
    }

    private static Written written(Letter letter) {
        return new Written(letter.subject().isEmpty() ? null : letter.subject(), letter.body());
    }

    /**
     * Sends once more what was given up, to the address its reader has by now.
     *
     * @return false when it waits or is sent already, however that came: nothing goes out twice
     * @throws Refused when it carried a secret, or its reader can no longer be reached that way
     */
    @Transactional
    public boolean retry(UUID actor, UUID id) {
        Message message = messages.findLockedById(id).orElseThrow(() -> new NotFound("message", id));
        if (message.secret()) {
            throw new Refused("message", "messages.retry.secret");
        }
        if (message.status() != MessageStatus.FAILED) {
            return false;
        }
        message.retry(address(message).orElseThrow(() -> new Refused("message", "messages.retry.unreachable")));
        messages.saveAndFlush(message);
        // The last attempt gives its place in the queue back a moment after it has written down how it went.
        if (!queue.deliver(id)) {
            throw new Refused("message", "messages.retry.busy");
        }
        events.publishEvent(MessageMoved.by(actor, "message.retried", message));
        return true;
    }

    private Optional<String> address(Message message) {
        Optional<Account> account = accounts.active(message.user());
        return switch (message.channel()) {
            case EMAIL -> account.map(Account::email);
            case SMS, WHATSAPP ->
                account.flatMap(active -> accounts.phone(active.id()))
                        .filter(OwnPhone::opens)
                        .map(OwnPhone::number);
            case IN_APP -> Optional.empty();
        };
    }
}
