package org.agentmitra.corrections;

import org.jspecify.annotations.Nullable;

/**
 * What a cell is to hold.
 *
 * @param line number of the row
 * @param column header
 * @param value as typed
 * @param choice the number of a record that the row means, {@link #NEW} for a new one; blank or null for the value
 * @param all whether equal cells are to hold it too; null for no
 * @param empty whether a cell that is shown by its end only is to hold nothing; null for no
 */
record FixForm(
        int line,
        String column,
        @Nullable String value,
        @Nullable String choice,
        @Nullable Boolean all,
        @Nullable Boolean empty) {
    /** No number begins so. */
    static final String NEW = "+new";

    private static final int LONGEST = 500;

    boolean isEverywhere() {
        return Boolean.TRUE.equals(all);
    }

    boolean isNew() {
        return NEW.equals(choice);
    }

    /** What is to stand there. */
    String wanted() {
        return choice == null || choice.isBlank() ? value == null ? "" : value : choice;
    }

    /** Whether nothing is typed, and nobody said that the cell is to be empty. */
    boolean saysNothing() {
        return wanted().isBlank() && !Boolean.TRUE.equals(empty);
    }

    boolean isTooLong() {
        return wanted().length() > LONGEST;
    }
}
