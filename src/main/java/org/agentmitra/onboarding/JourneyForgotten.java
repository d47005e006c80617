package org.agentmitra.onboarding;

import java.util.UUID;

/** A journey was abandoned, or kept for as long as it had to be: heard in the same transaction by who keeps answers or papers of it, to drop them. */
public record JourneyForgotten(UUID journey, UUID user) {}
