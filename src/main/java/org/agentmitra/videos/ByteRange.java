package org.agentmitra.videos;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a content that is asked for (RFC 9110, section 14).
 *
 * @param from the first byte, from 0 on
 * @param to the last
 */
record ByteRange(long from, long to) {
    /** One that no byte of the content satisfies. */
    static final ByteRange BEYOND = new ByteRange(0, -1);

    private static final Pattern ONE = Pattern.compile("bytes=[ \t]*(\\d{0,18})-(\\d{0,18})[ \t]*");

    /** What a header asks for; null for all: of several parts and of what cannot be read, the whole is an answer too. */
    static @Nullable ByteRange of(@Nullable String header, long size) {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return null;
        }
        if (one.group(1).isEmpty()) {
            long last = Long.parseLong(one.group(2));
            return last == 0 ? BEYOND : new ByteRange(Math.max(0, size - last), size - 1);
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? size - 1 : Long.parseLong(one.group(2));
        if (to < from && !one.group(2).isEmpty()) {
            return null;
        }
        return from >= size ? BEYOND : new ByteRange(from, Math.min(to, size - 1));
    }

    long length() {
        return to - from + 1;
    }
}
