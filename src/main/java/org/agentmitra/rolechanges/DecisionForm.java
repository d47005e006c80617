package org.agentmitra.rolechanges;

import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a second person says to a proposal.
 *
 * @param note may be empty for an approval
 * @param decision {@code approve}, or anything else
 */
record DecisionForm(@Nullable String note, @Nullable String decision) {
    private static final int LONGEST = 300;

    boolean approves() {
        return "approve".equals(decision);
    }

    /** @throws Refused when it is too long */
    @Nullable
    String text() {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.strip().length() > LONGEST) {
            throw new Refused("note", "roles.note.long");
        }
        return note.strip();
    }

    /** @throws Refused when there is none */
    String reason() {
        String text = text();
        if (text == null) {
            throw new Refused("note", "roles.note.blank");
        }
        return text;
    }
}
