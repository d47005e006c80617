package org.agentmitra.matching;

import java.util.UUID;

/**
 * Somebody of whom a list tells, on the way into a book.
 *
 * @param id the record gets if there is none yet
 * @param yearly what comes with the facts costs the person in a year, in paise
 */
public record Arrival(UUID id, HolderFacts facts, long yearly) {}
