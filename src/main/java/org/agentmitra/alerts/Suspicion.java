package org.agentmitra.alerts;

/**
 * What a rule counted in its window.
 *
 * @param about a network address or the id of a user
 */
record Suspicion(AlertRule rule, String about, int events) {}
