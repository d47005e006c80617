package org.agentmitra.notifications;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The carrier of each channel; in the demo a copy of what they are given stays in the outbox. */
class Carriers {
    private final Map<Channel, Carrier> byChannel;
    private final @Nullable Outbox outbox;

    /** @param outbox null outside the demo */
    Carriers(List<Carrier> carriers, @Nullable Outbox outbox) {
        this.byChannel = carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.outbox = outbox;
    }

    /** Whether a gateway takes letters for the channel, instead of nothing. */
    boolean connected(Channel channel) {
        Carrier carrier = byChannel.get(channel);
        return carrier != null && !carrier.name().equals(Sink.NAME);
    }

    /** @return the name of what took it */
    String carry(Letter letter) throws Undeliverable {
        if (outbox != null) {
            outbox.keep(letter);
        }
        Carrier carrier = byChannel.get(letter.channel());
        if (carrier == null) {
            throw new Undeliverable("no-carrier", true);
        }
        carrier.carry(letter);
        return carrier.name();
    }
}
