package org.agentmitra.notifications;

import java.util.Locale;
import org.agentmitra.carriers.Channel;
import org.agentmitra.carriers.Letter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages out: {@code notifications.<template>.subject}, {@code .body}, and {@code .short} for small channels. */
@Component
class MessageTexts {
    private final MessageSource texts;
    private final JsonMapper json;

    MessageTexts(MessageSource texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** An ordinary message for its channel. */
    Letter letter(Message message) {
        Object[] arguments = arguments(message.arguments());
        return message.channel() == Channel.EMAIL
                ? new Letter(
                        message.id(),
                        message.channel(),
                        message.recipient(),
                        subject(message.template(), message.language(), arguments),
                        body(message.template(), message.language(), arguments),
                        null)
                : new Letter(
                        message.id(),
                        message.channel(),
                        message.recipient(),
                        "",
                        brief(message.template(), message.language(), arguments),
                        null);
    }

    String subject(String template, Locale language, Object... arguments) {
        return text(template + ".subject", language, arguments);
    }

    String body(String template, Locale language, Object... arguments) {
        return text(template + ".body", language, arguments) + "\n\n" + text("signature", language);
    }

    /** One or two sentences. */
    String brief(String template, Locale language, Object... arguments) {
        return text(template + ".short", language, arguments);
    }

    /** @param arguments as {@link #json} wrote them */
    Object[] arguments(String arguments) {
        return json.readValue(arguments, Object[].class);
    }

    /** Texts, and numbers where a text counts. */
    String json(Object... arguments) {
        return json.writeValueAsString(arguments);
    }

    String text(String key, Locale language, Object... arguments) {
        return texts.getMessage("notifications." + key, arguments, language);
    }
}
