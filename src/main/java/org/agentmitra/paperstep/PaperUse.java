package org.agentmitra.paperstep;

import java.util.Locale;

/** What papers are used for; each is agreed to by itself (SECURITY.md, "India"). */
enum PaperUse {
    /** Without it nothing can be done with papers at all. */
    IDENTITY,
    /** A copy of the Aadhaar card, its number covered. */
    AADHAAR,
    /** Passing papers on to an insurer. */
    INSURER;

    /** Of the notices as they stand in the message bundles: whoever changes a text raises it. */
    private static final String VERSION = "1";

    boolean needed() {
        return this == IDENTITY;
    }

    /** As consents name it. */
    String code() {
        return "papers." + name().toLowerCase(Locale.ROOT);
    }

    /** Of the notice that is shown now. */
    String version() {
        return VERSION;
    }

    /** Key of the short text. */
    String key() {
        return "paperstep.purpose." + this;
    }

    /** Key of the notice. */
    String notice() {
        return "paperstep.notice." + this;
    }

    /** Key of what ends when it is taken back. */
    String end() {
        return "paperstep.end." + this;
    }
}
