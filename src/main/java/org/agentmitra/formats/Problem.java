package org.agentmitra.formats;

import java.util.List;
import java.util.Locale;
import org.agentmitra.identifiers.Masked;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a row or one of its cells.
 *
 * @param column header as the file spells it; null when the problem is the row's
 * @param value what stands in the cell
 * @param critical whether the row cannot be imported
 * @param code text is {@code reviews.finding.<code>} in the message bundle
 */
public record Problem(
        @Nullable String column, @Nullable String value, boolean critical, String code, List<String> arguments) {
    /** Fewer letters and digits than this are no more than a masked number shows anyway. */
    private static final int TELLING = 5;

    /** The same with no more of the cell than may be shown of a number that identifies somebody. */
    Problem masked() {
        if (value == null) {
            return this;
        }
        String whole = plain(value);
        List<String> hidden = arguments.stream()
                .map(argument -> tells(plain(argument), whole) ? Masked.identity(argument) : argument)
                .toList();
        return new Problem(column, Masked.identity(value), critical, code, hidden);
    }

    private static boolean tells(String argument, String whole) {
        return Math.min(argument.length(), whole.length()) >= TELLING
                && (whole.contains(argument) || argument.contains(whole));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
