package org.agentmitra.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.agentmitra.accounts.Displays;
import org.agentmitra.carriers.Channel;
import org.agentmitra.carriers.Letter;
import org.agentmitra.codemessages.CodeDelivery;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.shared.MaskedAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries codes and links from memory straight to the channel, once the transaction that made them is committed. One
 * attempt: who got nothing asks again. The row that stays holds neither the secret nor the whole address.
 */
@Component
class SecretCourier implements CodeDelivery, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(SecretCourier.class);

    private final MessageTexts texts;
    private final Deliveries deliveries;
    private final Couriers couriers;
    private final Displays displays;
    private final Clock clock;

    SecretCourier(MessageTexts texts, Deliveries deliveries, Couriers couriers, Displays displays, Clock clock) {
        this.texts = texts;
        this.deliveries = deliveries;
        this.couriers = couriers;
        this.displays = displays;
        this.clock = clock;
    }

    @Override
    public void send(CodeMessage code) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            couriers.go(() -> carry(code));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                couriers.go(() -> carry(code));
            }
        });
    }

    /** While the database is still there to be written to. */
    @Override
    public void destroy() {
        couriers.close();
    }

    private void carry(CodeMessage code) {
        try {
            Locale language = language(code);
            Message message = new Message(code.user(), channel(code), template(code), texts.json(), clock.instant())
                    .to(MaskedAddress.of(code.to()), language)
                    .withSecret();
            deliveries.deliverNow(message, letter(message, code, language));
        } catch (RuntimeException failed) {
            // Its message may repeat what was sent.
            log.error("{} was not written down: {}", code, failed.getClass().getName());
        }
    }

    /** The one its reader chose, whoever asks in whichever; asked here, where nobody waits and measures it. */
    private Locale language(CodeMessage code) {
        String chosen = displays.of(code.user()).language();
        return chosen == null ? code.language() : Locale.forLanguageTag(chosen);
    }

    private Letter letter(Message message, CodeMessage code, Locale language) {
        String template = template(code);
        String valid = valid(code.valid(), language);
        return message.channel() == Channel.EMAIL
                ? new Letter(
                        message.id(),
                        Channel.EMAIL,
                        code.to(),
                        texts.subject(template, language),
                        texts.body(template, language, code.secret(), valid),
                        link(code))
                : new Letter(
                        message.id(),
                        message.channel(),
                        code.to(),
                        "",
                        texts.brief(template, language, code.secret(), valid),
                        link(code));
    }

    /** In the largest unit that comes out even. */
    private String valid(Duration valid, Locale language) {
        if (valid.toDays() > 1 && valid.equals(Duration.ofDays(valid.toDays()))) {
            return texts.text("valid.days", language, valid.toDays());
        }
        return valid.equals(Duration.ofHours(valid.toHours()))
                ? texts.text("valid.hours", language, valid.toHours())
                : texts.text("valid.minutes", language, valid.toMinutes());
    }

    private static @Nullable String link(CodeMessage code) {
        return code.secret().matches("https?://.*") ? code.secret() : null;
    }

    private static Channel channel(CodeMessage code) {
        return switch (code.way()) {
            case EMAIL -> Channel.EMAIL;
            case SMS -> Channel.SMS;
        };
    }

    private static String template(CodeMessage code) {
        return code.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
