package org.agentmitra.preferences;

/** What users may keep from others. */
public enum Aspect {
    PHONE(Audience.HIERARCHY),
    PICTURE(Audience.AGENCY),
    /** When and where the user signed in. */
    ACTIVITY(Audience.HIERARCHY);

    private final Audience usual;

    Aspect(Audience usual) {
        this.usual = usual;
    }

    /** As long as the user chose nothing. */
    Audience usual() {
        return usual;
    }
}
