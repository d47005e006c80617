package org.agentmitra.examples;

import org.agentmitra.formats.Expected;
import org.agentmitra.recognition.KnownWords;

/** What is known of whose sheets an example is one of. */
record Insurer(Expected expected, KnownWords words) {}
