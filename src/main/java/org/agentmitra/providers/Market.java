package org.agentmitra.providers;

import java.time.ZoneId;

/** A country the portal does business in, with its currency and the zone that decides its "today". */
enum Market {
    IN("INR", ZoneId.of("Asia/Kolkata")),
    KE("KES", ZoneId.of("Africa/Nairobi"));

    private final String currency;
    private final ZoneId zone;

    Market(String currency, ZoneId zone) {
        this.currency = currency;
        this.zone = zone;
    }

    String currency() {
        return currency;
    }

    ZoneId zone() {
        return zone;
    }
}
