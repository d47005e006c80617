package org.agentmitra.shows;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what way a presentation reaches somebody. */
public enum ShareChannel {
    /** A link of which nothing more is known. */
    LINK,
    QR,
    WHATSAPP,
    EMAIL,
    SMS,
    INBOX,
    /** The first page of a customer, where it stands unasked. */
    HOME;

    /** As addresses say it; what is none of them is a link. */
    public static ShareChannel of(@Nullable String via) {
        return Arrays.stream(values())
                .filter(channel -> channel != HOME && channel.via().equals(via))
                .findFirst()
                .orElse(LINK);
    }

    /** As addresses say it. */
    public String via() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name. */
    public String key() {
        return "shows.channel." + name();
    }
}
