package org.agentmitra.sheetfiles;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * Pulls tags and text out of UTF-8 XML in constant memory, whatever the file says.
 *
 * <p>A library keeps names, depth and text of any length and expands entities; a workbook needs none of it, and a
 * hostile one lives on it. Here a tag has at most {@value #TAG_LIMIT} bytes, text is cut, names are compared where they
 * stand, and a DOCTYPE ends the matter.
 */
final class XmlScanner implements Closeable {
    static final int END_OF_FILE = 0;
    static final int START = 1;
    static final int END = 2;

    private static final int TAG_LIMIT = 64 * 1024;
    private static final int ATTRIBUTES = 100;

    /** Texts of one letter, as most attributes of cells are. */
    private static final String[] LETTERS =
            IntStream.range(0, 128).mapToObj(Character::toString).toArray(String[]::new);

    private final XmlBytes in;
    private final XmlText text;
    private final int[] attributes = new int[4 * ATTRIBUTES];
    private int attributeCount;
    private int nameStart;
    private int nameEnd;
    private int depth;
    private boolean selfClosed;
    private boolean ended;

    XmlScanner(InputStream stream) throws IOException {
        in = new XmlBytes(stream, 2 * TAG_LIMIT);
        text = new XmlText(in);
    }

    /** The next tag: {@link #START}, {@link #END}, or once {@link #END_OF_FILE}. */
    int next() throws IOException {
        if (selfClosed) {
            selfClosed = false;
            depth--;
            return END;
        }
        while (in.skipTo('<')) {
            if (!in.skipAside()) {
                return tag();
            }
        }
        if (depth > 0 || ended) {
            throw UnreadableFile.damaged();
        }
        ended = true;
        return END_OF_FILE;
    }

    /** Moves to the next element within the one named; false at its end. Call {@link #skip} after each. */
    boolean within(String element) throws IOException {
        int token = next();
        if (token != START && !(token == END && is(element))) {
            throw UnreadableFile.damaged();
        }
        return token == START;
    }

    /** Moves to the next start of the named element; false at the end of the file. */
    boolean find(String element) throws IOException {
        int token;
        while ((token = next()) != END_OF_FILE) {
            if (token == START && is(element)) {
                return true;
            }
        }
        return false;
    }

    /** Moves to the end of the element just started. */
    void skip() throws IOException {
        int level = depth;
        while (next() != END || depth >= level) {
            // whatever lies within is not ours
        }
    }

    private int tag() throws IOException {
        int close = in.closeOfTag(TAG_LIMIT);
        boolean end = in.at(in.position) == '/';
        int from = end ? in.position + 1 : in.position;
        int to = from;
        nameStart = from;
        while (to < close && isName(in.at(to))) {
            if (in.at(to++) == ':') {
                nameStart = to;
            }
        }
        nameEnd = to;
        in.position = close + 1;
        if (nameEnd == nameStart) {
            throw UnreadableFile.damaged();
        }
        return end ? ended() : started(to, close);
    }

    private int ended() throws UnreadableFile {
        if (--depth < 0) {
            throw UnreadableFile.damaged();
        }
        return END;
    }

    private int started(int from, int close) throws UnreadableFile {
        depth++;
        selfClosed = in.at(close - 1) == '/';
        int end = selfClosed ? close - 1 : close;
        attributeCount = 0;
        int at = from;
        while ((at = skipBlanks(at, end)) < end) {
            at = readAttribute(at, end);
        }
        return START;
    }

    private int readAttribute(int from, int end) throws UnreadableFile {
        int nameTo = from;
        while (nameTo < end && isName(in.at(nameTo))) {
            nameTo++;
        }
        int equals = skipBlanks(nameTo, end);
        int open = skipBlanks(equals + 1, end);
        if (nameTo == from || open >= end || in.at(equals) != '=' || attributeCount == ATTRIBUTES) {
            throw UnreadableFile.damaged();
        }
        byte quote = in.at(open);
        int valueTo = open + 1;
        while (valueTo < end && in.at(valueTo) != quote) {
            valueTo++;
        }
        if ((quote != '"' && quote != '\'') || valueTo == end) {
            throw UnreadableFile.damaged();
        }
        int slot = 4 * attributeCount++;
        attributes[slot] = from;
        attributes[slot + 1] = nameTo;
        attributes[slot + 2] = open + 1;
        attributes[slot + 3] = valueTo;
        return valueTo + 1;
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && in.at(at) <= ' ' && in.at(at) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isName(byte b) {
        return b < 0 || b > ' ' && b != '/' && b != '>' && b != '=' && b != '"' && b != '\'';
    }

    /** Whether the tag just read has this name, whatever its prefix. */
    boolean is(String name) {
        return in.matches(nameStart, nameEnd, name);
    }

    /** Value of an attribute of the element just started, or null. */
    @Nullable
    String attribute(String name) throws UnreadableFile {
        int slot = slot(name);
        return slot < 0 ? null : value(slot);
    }

    /** As {@link #attribute}, whatever the prefix of the attribute. */
    @Nullable
    String prefixedAttribute(String name) throws UnreadableFile {
        for (int slot = 0; slot < 4 * attributeCount; slot += 4) {
            int from = Math.max(attributes[slot], attributes[slot + 1] - name.length());
            boolean whole = from == attributes[slot] || in.at(from - 1) == ':';
            if (whole && in.matches(from, attributes[slot + 1], name)) {
                return value(slot);
            }
        }
        return null;
    }

    private String value(int slot) throws UnreadableFile {
        int from = attributes[slot + 2];
        int length = attributes[slot + 3] - from;
        if (length == 1 && in.at(from) > 0 && in.at(from) != '&') {
            return LETTERS[in.at(from)];
        }
        return XmlText.decode(new String(in.bytes(), from, length, StandardCharsets.UTF_8));
    }

    private int slot(String name) {
        for (int slot = 0; slot < 4 * attributeCount; slot += 4) {
            if (in.matches(attributes[slot], attributes[slot + 1], name)) {
                return slot;
            }
        }
        return -1;
    }

    /** A whole number from 0 in an attribute; {@code missing} when there is none, -1 when it is not a number. */
    int intAttribute(String name, int missing) {
        int slot = slot(name);
        return slot < 0 ? missing : XmlText.toInt(in.bytes(), attributes[slot + 2], attributes[slot + 3]);
    }

    /** The cell reference in an attribute, packed by {@link CellReference}; {@code missing} when there is none. */
    long referenceAttribute(String name, long missing) throws UnreadableFile {
        int slot = slot(name);
        return slot < 0 ? missing : CellReference.parse(in.bytes(), attributes[slot + 2], attributes[slot + 3]);
    }

    /** Collects the text that follows the tag just read, up to the next tag, behind what was collected before. */
    XmlText collect() throws IOException {
        if (!selfClosed) {
            text.collect();
        }
        return text;
    }

    XmlText text() {
        return text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
