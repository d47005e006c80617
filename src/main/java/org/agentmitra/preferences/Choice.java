package org.agentmitra.preferences;

/** A line of a select. */
record Choice(String value, String label) {}
