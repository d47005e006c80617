package org.agentmitra.onboarding;

import java.util.UUID;

/** Knows what a customer answered of themselves; implemented by who keeps the answers. */
public interface NewcomerFacts {
    Newcomer of(Journey journey);

    /** Whether there is anything to know; false for a journey that was forgotten. */
    boolean has(UUID journey);
}
