package org.agentmitra.uploads;

/** An option of a select. */
record Choice(String value, String label) {}
