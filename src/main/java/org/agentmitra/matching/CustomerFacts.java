package org.agentmitra.matching;

import java.util.UUID;

/**
 * What a sheet says about a customer who is known by what hangs on the record: by a policy.
 *
 * @param facts with the name the sheet gives
 */
public record CustomerFacts(UUID customer, HolderFacts facts) {}
