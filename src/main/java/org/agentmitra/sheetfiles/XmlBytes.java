package org.agentmitra.sheetfiles;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.sheets.UnreadableFile;

/** A window on the bytes of an XML part, and the steps over what is not a tag. */
final class XmlBytes implements Closeable {
    private static final int SLACK = 1024;
    private static final Pattern DECLARED = Pattern.compile("[^<]{0,3}<\\?xml[^>]*encoding=[\"']([^\"'>]*)");

    private final InputStream in;
    private final byte[] buffer;
    private int end;

    /** Next byte to look at. */
    int position;

    XmlBytes(InputStream in, int size) throws IOException {
        this.in = in;
        buffer = new byte[size];
        ready(SLACK);
        if (end >= 2 && (buffer[0] == 0 || buffer[1] == 0 || (buffer[0] & buffer[1] & 0xFE) == 0xFE)
                || declaresOther()) {
            throw new UnreadableFile("encoding");
        }
    }

    private boolean declaresOther() {
        String head = new String(buffer, 0, Math.min(end, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        return declared.lookingAt() && !declared.group(1).equalsIgnoreCase("UTF-8");
    }

    byte at(int index) {
        return buffer[index];
    }

    byte[] bytes() {
        return buffer;
    }

    boolean matches(int from, int to, String ascii) {
        if (to - from != ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (buffer[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Drops what was read and reads on; false at the end of the file or with a full window. */
    boolean more() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, end - position);
        end -= position;
        position = 0;
        int read = in.read(buffer, end, buffer.length - end);
        if (read <= 0) {
            return false;
        }
        end += read;
        return true;
    }

    /** How many bytes lie ready, at least {@code wanted} unless the file ends before. */
    int ready(int wanted) throws IOException {
        while (end - position < wanted && more()) {
            // until enough is there
        }
        return end - position;
    }

    /** Steps over the byte; false when the file has no more of it. */
    boolean skipTo(char wanted) throws IOException {
        do {
            for (int i = position; i < end; i++) {
                if (buffer[i] == wanted) {
                    position = i + 1;
                    ready(Math.min(SLACK, buffer.length));
                    return true;
                }
            }
            position = end;
        } while (more());
        return false;
    }

    /** After {@code <}: steps over a comment, a CDATA section or a processing instruction; false before a tag. */
    boolean skipAside() throws IOException {
        if (ready(1) > 0 && buffer[position] != '?' && buffer[position] != '!') {
            return false;
        }
        if (startsWith("?")) {
            skipPast("?>");
        } else if (startsWith("!--")) {
            position += 3;
            skipPast("-->");
        } else if (startsWith("![CDATA[")) {
            skipPast("]]>");
        } else if (startsWith("!DOCTYPE")) {
            throw new UnreadableFile("doctype");
        } else {
            return false;
        }
        return true;
    }

    boolean startsWith(String ascii) throws IOException {
        return ready(ascii.length()) >= ascii.length() && matches(position, position + ascii.length(), ascii);
    }

    private void skipPast(String mark) throws IOException {
        while (skipTo(mark.charAt(0))) {
            if (startsWith(mark.substring(1))) {
                position += mark.length() - 1;
                return;
            }
        }
        throw UnreadableFile.damaged();
    }

    /** Where the tag that begins here is closed; the whole tag then lies in the window. */
    int closeOfTag(int limit) throws IOException {
        byte quote = 0;
        int from = position;
        while (true) {
            // Fields are read anew for each byte, unless they are copied.
            byte[] bytes = buffer;
            int to = end;
            for (int i = from; i < to; i++) {
                byte b = bytes[i];
                if (quote != 0) {
                    quote = b == quote ? 0 : quote;
                } else if (b == '>') {
                    return i;
                } else if (b == '"' || b == '\'') {
                    quote = b;
                }
            }
            from = to - position;
            if (from > limit || !more()) {
                throw UnreadableFile.damaged();
            }
        }
    }

    /** Where the run of plain text from here ends: at {@code <}, {@code &} or the end of the window. */
    int endOfRun() {
        int i = position;
        while (i < end && buffer[i] != '<' && buffer[i] != '&') {
            i++;
        }
        return i;
    }

    boolean isEmpty() {
        return position == end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
