package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agentmitra.sheets.SheetLimits;
import org.agentmitra.sheets.UnreadableFile;

/** Text of an element as UTF-8, entities decoded, cut soon after {@link SheetLimits#TEXT} characters. */
final class XmlText {
    private static final int LIMIT = 4 * SheetLimits.TEXT;
    private static final int ENTITY = 12;

    private final XmlBytes in;
    private byte[] bytes = new byte[256];
    private int length;
    private boolean cut;

    XmlText(XmlBytes in) {
        this.in = in;
    }

    void clear() {
        length = 0;
        cut = false;
    }

    /** Appends what stands before the next tag and stops there. */
    void collect() throws IOException {
        while (!in.isEmpty() || in.more()) {
            byte b = in.at(in.position);
            if (b == '&') {
                entity();
            } else if (b != '<') {
                int to = in.endOfRun();
                append(in.bytes(), in.position, to);
                in.position = to;
            } else if (!collectAside()) {
                return;
            }
        }
    }

    /** Steps over a comment, takes a CDATA section; false before a tag. */
    private boolean collectAside() throws IOException {
        if (in.startsWith("<![CDATA[")) {
            in.position += 9;
            while (!in.startsWith("]]>")) {
                if (in.isEmpty()) {
                    throw UnreadableFile.damaged();
                }
                append(in.bytes(), in.position, in.position + 1);
                in.position++;
            }
            in.position += 3;
            return true;
        }
        if (in.startsWith("<!") || in.startsWith("<?")) {
            in.position++;
            return in.skipAside();
        }
        return false;
    }

    private void entity() throws IOException {
        int ready = Math.min(in.ready(ENTITY), ENTITY);
        int to = in.position;
        while (to < in.position + ready && in.at(to) != ';') {
            to++;
        }
        if (to == in.position + ready) {
            throw UnreadableFile.damaged();
        }
        String name = new String(in.bytes(), in.position + 1, to - in.position - 1, StandardCharsets.ISO_8859_1);
        byte[] decoded = Character.toString(character(name)).getBytes(StandardCharsets.UTF_8);
        append(decoded, 0, decoded.length);
        in.position = to + 1;
    }

    private static int character(String entity) throws UnreadableFile {
        return switch (entity) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> reference(entity);
        };
    }

    private static int reference(String entity) throws UnreadableFile {
        try {
            int character = entity.startsWith("#x")
                    ? Integer.parseUnsignedInt(entity, 2, entity.length(), 16)
                    : Integer.parseUnsignedInt(
                            entity, entity.startsWith("#") ? 1 : entity.length(), entity.length(), 10);
            boolean usable = Character.isValidCodePoint(character)
                    && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
            return usable ? character : 0xFFFD;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw UnreadableFile.damaged(e);
        }
    }

    /** Decodes the entities of an attribute value. */
    static String decode(String value) throws UnreadableFile {
        if (value.indexOf('&') < 0) {
            return value;
        }
        StringBuilder decoded = new StringBuilder();
        int at = 0;
        for (int mark; (mark = value.indexOf('&', at)) >= 0; ) {
            int end = value.indexOf(';', mark);
            if (end < 0) {
                throw UnreadableFile.damaged();
            }
            decoded.append(value, at, mark).appendCodePoint(character(value.substring(mark + 1, end)));
            at = end + 1;
        }
        return decoded.append(value, at, value.length()).toString();
    }

    private void append(byte[] from, int start, int end) {
        int room = LIMIT - length;
        int size = end - start;
        if (size > room) {
            cut = true;
            size = room;
        }
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(LIMIT, Math.max(2 * bytes.length, length + size)));
        }
        System.arraycopy(from, start, bytes, length, size);
        length += size;
    }

    boolean isEmpty() {
        return length == 0;
    }

    boolean isCut() {
        return cut;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** A whole number from 0, or -1. */
    int toInt() {
        return toInt(bytes, 0, length);
    }

    static int toInt(byte[] bytes, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            value = 10 * value + digit;
            if (digit < 0 || digit > 9 || value > Integer.MAX_VALUE) {
                return -1;
            }
        }
        return from == to ? -1 : (int) value;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
