package org.agentmitra.onboarding;

/** What became of a journey. */
public enum JourneyState {
    OPEN,
    SUBMITTED,
    /** Not sent in while it could be gone on with; what was answered is forgotten. */
    ABANDONED
}
