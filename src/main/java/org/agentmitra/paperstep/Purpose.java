package org.agentmitra.paperstep;

import java.util.Locale;

/** What papers are used for; each is agreed to by itself (SECURITY.md, "India"). */
enum Purpose {
    /** Without it nothing can be done with papers at all. */
    IDENTITY(true),
    /** A copy of the Aadhaar card, its number covered. */
    AADHAAR(false),
    /** Passing papers on to an insurer. */
    INSURER(false);

    /** Of the notices as they stand in the message bundles; to be raised when they change. */
    static final String VERSION = "2026-11";

    private final boolean needed;

    Purpose(boolean needed) {
        this.needed = needed;
    }

    boolean needed() {
        return needed;
    }

    /** As consents name it: {@code papers.identity}. */
    String code() {
        return "papers." + name().toLowerCase(Locale.ROOT);
    }
}
