package org.agentmitra.answers;

/** A line of a select. */
record Choice(String value, String label) {}
