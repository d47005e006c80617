package org.agentmitra.dispatches;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why an attempt came to nothing: the text's key, and the number a mail server answered, if it did. */
record Failure(String key, String answer) {
    private static final Set<String> KNOWN =
            Set.of("address", "no-carrier", "no-smtp-host", "smtp", "smtp-sign-in", "smtp-unreachable", "unexpected");

    /** @param word as the row keeps it; null when the attempt went well */
    static @Nullable Failure of(@Nullable String word) {
        if (word == null) {
            return null;
        }
        if (word.matches("smtp-\\d+")) {
            return new Failure("messages.error.answer", word.substring("smtp-".length()));
        }
        return new Failure("messages.error." + (KNOWN.contains(word) ? word : "unexpected"), "");
    }
}
