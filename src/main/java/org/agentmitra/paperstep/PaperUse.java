package org.agentmitra.paperstep;

import org.agentmitra.consents.Purpose;
import org.jspecify.annotations.Nullable;

/** What papers are used for; each is agreed to by itself (SECURITY.md, "India"). */
enum PaperUse {
    /** Without it nothing can be done with papers at all. */
    IDENTITY(Purpose.KYC),
    /** A copy of the Aadhaar card, its number covered; asked for here alone. */
    AADHAAR(null),
    /** Passing papers on to an insurer. */
    INSURER(Purpose.UNDERWRITING);

    private final @Nullable Purpose purpose;

    PaperUse(@Nullable Purpose purpose) {
        this.purpose = purpose;
    }

    boolean needed() {
        return this == IDENTITY;
    }

    /** As consents name it. */
    String code() {
        return purpose == null ? "aadhaar" : purpose.slug();
    }

    /** Of the notice as it stands in the message bundles. */
    String version() {
        return purpose == null ? "1" : purpose.version();
    }

    /** Key of the short text. */
    String key() {
        return purpose == null ? "consents.purpose.aadhaar" : purpose.key();
    }

    /** Key of the notice. */
    String notice() {
        return purpose == null ? "consents.notice.aadhaar.1" : purpose.noticeKey();
    }
}
