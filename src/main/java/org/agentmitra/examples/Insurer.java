package org.agentmitra.examples;

import org.agentmitra.formats.Expected;
import org.agentmitra.formats.KnownWords;

/** What is known of whose sheets an example is one of. */
record Insurer(Expected expected, KnownWords words) {}
