package org.agentmitra.onboarding;

import java.time.Instant;
import java.util.UUID;

/**
 * A journey that was begun and not sent in soon ends; said once of each, in the transaction in which that is written down.
 *
 * @param until the moment from which it can no longer be gone on with
 */
public record JourneyEnding(UUID journey, UUID user, Instant until) {}
