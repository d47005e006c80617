package org.agentmitra.recognition;

import org.agentmitra.formats.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a file most likely stands for.
 *
 * @param column header of the template's column; null for none
 * @param confidence in percent; 0 for none
 * @param how by what it was found; null for none
 * @param dates how its dates are read; null where there are none or they are written as usual
 */
public record Guess(
        @Nullable String column,
        int confidence,
        @Nullable How how,
        @Nullable DateOrder dates) {
    /** By what a column is found. */
    public enum How {
        /** The header as the template prints it. */
        EXACT,
        /** Another known spelling. */
        SYNONYM,
        /** A header that reads much alike. */
        SIMILAR,
        /** Cells that can be read as such a column's. */
        VALUES
    }

    /** Whether its header is known and its values say otherwise. */
    public boolean doubtful() {
        return (how == How.EXACT || how == How.SYNONYM) && confidence < 50;
    }

    static final Guess NONE = new Guess(null, 0, null, null);
}
