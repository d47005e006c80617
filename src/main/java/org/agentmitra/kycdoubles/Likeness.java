package org.agentmitra.kycdoubles;

/** By what somebody looks like the same person. */
public enum Likeness {
    AADHAAR,
    PAN,
    MOBILE,
    NAME_AND_BIRTH;

    public String key() {
        return "kyc.likeness." + name();
    }
}
