package org.agentmitra.notifications;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.carriers.Channel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what is to be told, in the transaction of what happened: both or neither are kept. Nothing secret. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MessageDesk {
    private final Messages messages;
    private final MessageTexts texts;
    private final MessageQueue queue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageDesk(
            Messages messages, MessageTexts texts, MessageQueue queue, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.texts = texts;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a message into the user's inbox.
     *
     * @param link local path to what it is about
     */
    public UUID tell(UUID user, String template, String link, Object... arguments) {
        Message message =
                new Message(user, Channel.IN_APP, template, texts.json(arguments), clock.instant()).about(link);
        message.sent("inbox", clock.instant());
        return keep(message, "message.delivered");
    }

    /**
     * Queues a message for a channel that leads out of the portal.
     *
     * @param to e-mail address, or phone number in E.164
     */
    public UUID send(UUID user, Channel channel, String to, Locale language, String template, Object... arguments) {
        Message message = new Message(user, channel, template, texts.json(arguments), clock.instant()).to(to, language);
        UUID id = keep(message, "message.queued");
        queue.deliver(id);
        return id;
    }

    private UUID keep(Message message, String action) {
        messages.saveAndFlush(message);
        events.publishEvent(MessageMoved.of(action, message));
        return message.id();
    }
}
