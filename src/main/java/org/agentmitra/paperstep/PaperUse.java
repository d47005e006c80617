package org.agentmitra.paperstep;

/** What papers are used for; each is agreed to by itself (SECURITY.md, "India"). */
enum PaperUse {
    /** Without it nothing can be done with papers at all. */
    IDENTITY("kyc"),
    /** A copy of the Aadhaar card, its number covered; asked for here alone. */
    AADHAAR("aadhaar"),
    /** Passing papers on to an insurer. */
    INSURER("underwriting");

    private final String code;

    PaperUse(String code) {
        this.code = code;
    }

    boolean needed() {
        return this == IDENTITY;
    }

    /** As consents name it. */
    String code() {
        return code;
    }

    /** Of the notice that is shown now. */
    String version() {
        return "1";
    }

    /** Key of the short text. */
    String key() {
        return "paperstep.purpose." + name();
    }

    /** Key of the notice. */
    String notice() {
        return "paperstep.notice." + name();
    }
}
