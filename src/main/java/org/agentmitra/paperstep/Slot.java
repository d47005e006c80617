package org.agentmitra.paperstep;

import org.agentmitra.papers.PaperKind;
import org.agentmitra.papers.PaperRow;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper of a kind belongs.
 *
 * @param paper what was brought; null for nothing yet
 * @param rejected what was said of an earlier one; null for nothing
 * @param refused whether the scanner found something in what was brought, and nothing came since
 */
record Slot(
        PaperKind kind, @Nullable PaperRow paper, @Nullable String rejected, boolean refused) {
    /** Id of its part of the page. */
    public String anchor() {
        return "paper-" + kind.name();
    }

    public String hint() {
        return "paperstep.hint." + kind.name();
    }

    public boolean provesAddress() {
        return kind == PaperKind.ADDRESS_PROOF;
    }
}
