package org.agentmitra.recognition;

import java.util.Locale;

/** Why a cell is most likely not what its column is taken for. */
public enum Misfit {
    /** It cannot be read as such a value. */
    UNREADABLE,
    /** A day to come, where only past ones make sense. */
    FUTURE,
    /** A day too long ago. */
    LONG_AGO,
    /** Nothing, or less, where somebody pays something. */
    NOT_POSITIVE,
    /** A name without letters only, an identifier without a digit, a number that is too large. */
    SHAPE,
    /** Identifiers that recur in most rows identify nothing. */
    REPEATED,
    /** A word of which nobody said what it means; the column may be right all the same. */
    UNKNOWN;

    /** Part of message keys: {@code not-positive}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
