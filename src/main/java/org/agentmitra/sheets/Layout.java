package org.agentmitra.sheets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a file to be read, where that differs from how it looks.
 *
 * @param encoding of a text file; null as it is found
 * @param separator of a text file; null as it is found
 * @param top number of the last row that is left out at the top; 0 for none
 * @param end how many rows with content are left out at the end; 0 for none
 */
public record Layout(@Nullable Encoding encoding, @Nullable Separator separator, int top, int end) {
    /** Most rows that are left out at either side. */
    public static final int MOST = 1_000;

    public static final Layout AS_FOUND = new Layout(null, null, 0, 0);

    public Layout {
        if (top < 0 || top > MOST || end < 0 || end > MOST) {
            throw new IllegalArgumentException("Rows " + top + ", " + end);
        }
    }

    public boolean isAsFound() {
        return equals(AS_FOUND);
    }

    /** As {@link #stored} gave it. @param text null for a file that is read as it looks */
    public static Layout of(@Nullable String text) {
        if (text == null) {
            return AS_FOUND;
        }
        String[] parts = text.split("/", -1);
        return new Layout(
                parts[0].isEmpty() ? null : Encoding.valueOf(parts[0]),
                parts[1].isEmpty() ? null : Separator.valueOf(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }

    /** As databases keep it; null for a file that is read as it looks. */
    public @Nullable String stored() {
        return isAsFound() ? null : name(encoding) + "/" + name(separator) + "/" + top + "/" + end;
    }

    private static String name(@Nullable Enum<?> chosen) {
        return Optional.ofNullable(chosen).map(Enum::name).orElse("");
    }

    /** The same with all rows. */
    public Layout whole() {
        return new Layout(encoding, separator, 0, 0);
    }

    /** The same with all rows at the end, which are others in every file. */
    public Layout toTheEnd() {
        return new Layout(encoding, separator, top, 0);
    }

    /** The same rows, whatever stands between and in their fields. */
    public Layout ofWorkbook() {
        return new Layout(null, null, top, end);
    }

    /** The same with another separator. */
    public Layout with(Separator other) {
        return new Layout(encoding, other, top, end);
    }
}
