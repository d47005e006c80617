package org.agentmitra.sheets;

import org.jspecify.annotations.Nullable;

/**
 * How a text file is read, and how it would be if nobody said anything.
 *
 * @param encoding by which it is read
 * @param separator by which it is read; null for one that only the file itself names
 * @param foundEncoding as it looks
 * @param foundSeparator as it looks; null as above
 * @param marked whether the file itself says its encoding, which then counts
 * @param declared whether the file itself says its separator, which then counts
 */
public record TextForm(
        Encoding encoding,
        @Nullable Separator separator,
        Encoding foundEncoding,
        @Nullable Separator foundSeparator,
        boolean marked,
        boolean declared) {
    /** What of a layout makes a difference to the file. */
    public Layout difference(Layout asked) {
        return new Layout(
                marked || asked.encoding() == foundEncoding ? null : asked.encoding(),
                declared || asked.separator() == foundSeparator ? null : asked.separator(),
                asked.top(),
                asked.end());
    }
}
