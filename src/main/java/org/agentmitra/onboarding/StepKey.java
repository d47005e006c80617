package org.agentmitra.onboarding;

import java.util.Locale;

/** The steps of a journey, in their order. */
public enum StepKey {
    AGENT(2),
    DOCUMENTS(4),
    KYC(5),
    CONTACTS(2),
    PROFILE(2);

    private final int minutes;

    StepKey(int minutes) {
        this.minutes = minutes;
    }

    /** About as long as people take, in minutes. */
    public int minutes() {
        return minutes;
    }

    /** Message key of the step's name. */
    public String label() {
        return "onboarding.step." + name().toLowerCase(Locale.ROOT);
    }
}
