package org.agentmitra.answers;

/** A line of a select. */
public record Choice(String value, String label) {}
