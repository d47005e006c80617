package org.agentmitra.sendings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param key of what is begun; the same key again is the same sending */
record SendingForm(@Nullable UUID key) {}
