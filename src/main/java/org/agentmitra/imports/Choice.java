package org.agentmitra.imports;

/** An option of a select. */
record Choice(String value, String label) {}
