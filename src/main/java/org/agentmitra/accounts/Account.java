package org.agentmitra.accounts;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A user who may act now, with what the roles grant.
 *
 * @param role the role with the highest level
 * @param picture id of the document that holds it; null for none
 * @param display how the portal looks to them
 * @param factorRequired whether one of the roles, or of those they inherit from, asks for a second factor
 */
public record Account(
        UUID id,
        String name,
        String email,
        String role,
        Map<String, Reach> grants,
        @Nullable UUID picture,
        Display display,
        boolean factorRequired) {

    /** Preferred language tag; null when never chosen. */
    public @Nullable String language() {
        return display.language();
    }

    /** What they are written to in: the language they chose, else English. */
    public Locale locale() {
        String chosen = language();
        return chosen == null ? Locale.ENGLISH : Locale.forLanguageTag(chosen);
    }
}
