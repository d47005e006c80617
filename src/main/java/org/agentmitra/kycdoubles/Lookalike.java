package org.agentmitra.kycdoubles;

import java.util.List;
import java.util.UUID;
import org.agentmitra.kyc.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of another account who may be the same person.
 *
 * @param href page of their case, or of the customer
 * @param beside reference of the case, or the name of the agent in whose book the customer is
 * @param state null for a customer of a book
 */
public record Lookalike(
        UUID id,
        String href,
        String name,
        String beside,
        @Nullable CaseState state,
        List<Likeness> likenesses) {}
