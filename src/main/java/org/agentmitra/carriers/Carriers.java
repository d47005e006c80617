package org.agentmitra.carriers;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** The carrier of each channel; in the demo a copy of what they are given stays in the outbox. */
public class Carriers {
    /** What is named as having taken a letter where no gateway is connected. */
    public static final String SINK = Sink.NAME;

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

    /** Whether there is an outbox, and the viewer may look into it. */
    public boolean opensOutbox(Viewer viewer) {
        return outbox != null && viewer.may(OutboxController.PERMISSION);
    }

    /**
     * Hands the letter to the carrier of its channel; waits for the answer.
     *
     * @return the name of what took it
     * @throws Undeliverable when nothing did
     */
    public String carry(Letter letter) throws Undeliverable {
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
