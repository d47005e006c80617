package org.agentmitra.formats;

import java.util.List;
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
        @Nullable String column, @Nullable String value, boolean critical, String code, List<String> arguments) {}
