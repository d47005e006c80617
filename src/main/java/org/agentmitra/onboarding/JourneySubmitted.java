package org.agentmitra.onboarding;

import java.util.UUID;

/**
 * A customer sent the journey in. Heard synchronously, in the transaction of the sending: what a listener throws keeps it
 * from being sent.
 *
 * @param reference which the customer is shown, such as {@code AM-2600001-8}
 */
public record JourneySubmitted(UUID journey, UUID user, String reference) {}
