package org.agentmitra.discovery;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A link as its agent sees it.
 *
 * @param cameLink people who went on from its page by the link, and {@code cameQr} by the QR code
 */
record LinkRow(
        UUID id,
        String code,
        UUID provider,
        String label,
        LinkState state,
        OffsetDateTime created,
        OffsetDateTime expires,
        int cameLink,
        int cameQr) {
    public int came() {
        return cameLink + cameQr;
    }

    public boolean open() {
        return state == LinkState.OPEN;
    }

    /** Whether it can be made to last longer. */
    public boolean renewable() {
        return state != LinkState.ENDED;
    }
}
