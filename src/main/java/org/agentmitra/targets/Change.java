package org.agentmitra.targets;

import java.time.LocalDate;
import java.time.YearMonth;
import org.agentmitra.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record that a row would change, before and after. The values are kept plain; a page shows them in the
 * language of whoever looks.
 *
 * @param field message key of the field's name
 * @param before plain text of the kind; null when there was nothing
 * @param after as before
 */
public record Change(
        String field,
        Kind kind,
        @Nullable String before,
        @Nullable String after) {

    /** How the plain text of a value is read. */
    public enum Kind {
        /** As it stands. */
        TEXT,
        /** A message key, of a status for example. */
        WORD,
        /** An ISO date. */
        DAY,
        /** A year and a month, {@code 2026-03}. */
        MONTH,
        /** Paise. */
        MONEY
    }

    /** The value before as a date, a month, money or text; null when there was nothing. */
    public @Nullable Object was() {
        return value(before);
    }

    /** The value after, as before. */
    public @Nullable Object now() {
        return value(after);
    }

    private @Nullable Object value(@Nullable String plain) {
        if (plain == null) {
            return null;
        }
        return switch (kind) {
            case TEXT, WORD -> plain;
            case DAY -> LocalDate.parse(plain);
            case MONTH -> YearMonth.parse(plain);
            case MONEY -> Money.inr(Long.parseLong(plain));
        };
    }
}
