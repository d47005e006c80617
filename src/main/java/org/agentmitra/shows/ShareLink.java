package org.agentmitra.shows;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.shared.QrPicture;

/**
 * A link as its page shows it.
 *
 * @param address where anybody sees the presentation
 * @param live whether it leads there still
 */
record ShareLink(UUID id, String address, OffsetDateTime madeAt, OffsetDateTime expiresAt, boolean live) {
    public QrPicture picture() {
        return QrPicture.of(by(ShareChannel.QR));
    }

    /** Opens WhatsApp with the text in front of the link. */
    public String whatsApp(String text) {
        return "https://wa.me/?text="
                + URLEncoder.encode(text + "\n" + by(ShareChannel.WHATSAPP), StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    /** The address as it is sent by a channel, by which those who come are told apart. */
    String by(ShareChannel channel) {
        return address + "?via=" + channel.via();
    }
}
