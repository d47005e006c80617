package org.agentmitra.providers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an insurer's licence stands on a day; nothing of it is stored. */
enum Licence {
    UNKNOWN("status-muted"),
    VALID("status-ok"),
    EXPIRING("status-warn"),
    EXPIRED("status-danger");

    private static final int NOTICE_DAYS = 90;

    private final String style;

    Licence(String style) {
        this.style = style;
    }

    /** @param expires last day of the licence, null when not known */
    static Licence on(LocalDate today, @Nullable LocalDate expires) {
        if (expires == null) {
            return UNKNOWN;
        }
        if (expires.isBefore(today)) {
            return EXPIRED;
        }
        return expires.isAfter(today.plusDays(NOTICE_DAYS)) ? VALID : EXPIRING;
    }

    public String key() {
        return "providers.licence." + name();
    }

    public String style() {
        return style;
    }
}
