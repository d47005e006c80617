package org.agentmitra.papers;

/** What a paper is. Its name in words has the message key {@code papers.kind.} and the constant. */
public enum PaperKind {
    /** The side of the card with name, picture and number. */
    AADHAAR,
    AADHAAR_BACK,
    PAN,
    ADDRESS_PROOF,
    /** The following are brought only when somebody asks for them. */
    BANK_PROOF,
    INCOME_PROOF,
    PHOTO,
    OTHER;

    /** Whether it bears an Aadhaar number, so that nothing of it is kept before the number is covered. */
    public boolean mustBeCovered() {
        return this == AADHAAR || this == AADHAAR_BACK;
    }

    /** Key of its name in the message bundles. */
    public String key() {
        return "papers.kind." + name();
    }
}
