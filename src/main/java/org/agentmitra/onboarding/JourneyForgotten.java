package org.agentmitra.onboarding;

import java.util.UUID;

/** A journey was abandoned: heard in the same transaction by who keeps answers or papers of it, to drop them. */
public record JourneyForgotten(UUID journey, UUID user) {}
