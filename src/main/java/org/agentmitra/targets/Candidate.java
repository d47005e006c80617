package org.agentmitra.targets;

/**
 * A record that a row may mean.
 *
 * @param key what the record is known by: a policy number
 * @param label whom it concerns, masked
 */
public record Candidate(String key, String label) {}
