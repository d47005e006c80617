package org.agentmitra.answers;

import java.time.Instant;

/**
 * What is kept of a step.
 *
 * @param version one more with each change, from 1
 */
public record Kept<T>(T answers, int version, Instant savedAt) {}
