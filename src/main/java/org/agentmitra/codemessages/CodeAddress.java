package org.agentmitra.codemessages;

import org.jspecify.annotations.Nullable;

/**
 * Where a code for a user may go.
 *
 * @param to e-mail address, or phone number in E.164
 * @param language preferred language tag; null when never chosen
 */
public record CodeAddress(String to, @Nullable String language) {}
