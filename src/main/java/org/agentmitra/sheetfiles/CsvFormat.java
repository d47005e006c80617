package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.agentmitra.sheets.Encoding;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.Separator;
import org.agentmitra.sheets.TextForm;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is written.
 *
 * @param mark bytes of the byte order mark
 * @param separator between the fields
 * @param declared whether the first line only says {@code sep=;}, as Excel likes it
 * @param chosen whether somebody named the encoding: bytes that are no characters of it are then shown as such
 */
record CsvFormat(Encoding encoding, int mark, char separator, boolean declared, boolean chosen) {
    private static final int SAMPLE = 64 * 1024;
    private static final int SAMPLE_RECORDS = 100;
    /** Scripts of Europe and India lie before it. */
    private static final char INDIC_END = 0x0E00;

    /** @throws UnreadableFile when the file is not text through and through, or is a web page */
    static CsvFormat detect(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        int first = head[0] & 0xFF;
        int second = head.length > 1 ? head[1] & 0xFF : 0;
        if (first == 0xFF && second == 0xFE) {
            return detect(file, Encoding.UTF_16LE, 2);
        }
        if (first == 0xFE && second == 0xFF) {
            return detect(file, Encoding.UTF_16BE, 2);
        }
        return detect(file, Encoding.UTF_8, first == 0xEF && second == 0xBB ? 3 : 0);
    }

    private static CsvFormat detect(Path file, Encoding marked, int mark) throws IOException {
        Encoding encoding = marked;
        String sample = sample(file, encoding, mark);
        if (sample == null && mark == 0) {
            encoding = Encoding.WINDOWS_1252;
            sample = sample(file, encoding, mark);
        }
        for (Encoding wide : mark == 0 ? List.of(Encoding.UTF_16LE, Encoding.UTF_16BE) : List.<Encoding>of()) {
            if (sample == null) {
                encoding = wide;
                sample = linesOf(sample(file, encoding, mark));
            }
        }
        if (sample == null) {
            throw new UnreadableFile("not-a-workbook");
        }
        if (sample.isBlank()) {
            throw new UnreadableFile("empty");
        }
        if (sample.stripLeading().startsWith("<")) {
            throw new UnreadableFile("web-page");
        }
        boolean declared = sample.startsWith("sep=") && sample.length() > 5 && sample.charAt(5) < ' ';
        return new CsvFormat(encoding, mark, declared ? sample.charAt(4) : separator(sample), declared, false);
    }

    /** A text that has lines, mostly in letters of India or Europe: other bytes, two by two, are letters of the far East. */
    private static @Nullable String linesOf(@Nullable String sample) {
        if (sample == null || sample.indexOf('\n') < 0 && sample.indexOf('\r') < 0) {
            return null;
        }
        long near = sample.chars().filter(c -> c < INDIC_END).count();
        return 2 * near > sample.length() ? sample : null;
    }

    /** As somebody wants it; what the file itself says counts. */
    CsvFormat as(Layout layout) {
        Encoding asked = mark == 0 ? Objects.requireNonNullElse(layout.encoding(), encoding) : encoding;
        char between = declared || layout.separator() == null
                ? separator
                : layout.separator().character();
        return new CsvFormat(asked, mark, between, declared, asked != encoding);
    }

    /** @param found how the file looks */
    TextForm form(CsvFormat found) {
        return new TextForm(
                encoding,
                Separator.of(separator).orElse(null),
                found.encoding,
                Separator.of(found.separator).orElse(null),
                mark > 0,
                declared);
    }

    /** The first characters, after every character of the file proved to be text; else null. */
    private static @Nullable String sample(Path file, Encoding encoding, int mark) throws IOException {
        StringBuilder sample = new StringBuilder();
        char[] window = new char[8192];
        try (Reader in = open(file, mark, encoding.charset().newDecoder())) {
            for (int read; (read = in.read(window)) > 0; ) {
                for (int i = 0; i < read; i++) {
                    if (!isText(window[i])) {
                        return null;
                    }
                }
                sample.append(window, 0, Math.min(read, SAMPLE - sample.length()));
            }
        } catch (CharacterCodingException e) {
            return null;
        }
        return sample.toString();
    }

    private static boolean isText(char c) {
        return c >= ' ' ? c < 0x7F || c > 0x9F : c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    Reader open(Path file) throws IOException {
        CharsetDecoder decoder = encoding.charset().newDecoder();
        return open(
                file,
                mark,
                chosen
                        ? decoder.onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        : decoder);
    }

    private static Reader open(Path file, int mark, CharsetDecoder decoder) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(mark);
            return new InputStreamReader(in, decoder);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static char separator(String sample) {
        char best = ',';
        int bestScore = 0;
        for (Separator candidate : Separator.values()) {
            int score = score(sample, candidate.character());
            if (score > bestScore) {
                best = candidate.character();
                bestScore = score;
            }
        }
        return best;
    }

    /** Most separators that as many records as possible have in equal number. */
    private static int score(String sample, char separator) {
        int[] records = new int[SAMPLE_RECORDS];
        int record = 0;
        boolean quoted = false;
        for (int i = 0; i < sample.length() && record < SAMPLE_RECORDS; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                records[record]++;
            } else if (!quoted && c == '\n') {
                record++;
            }
        }
        int best = 0;
        for (int count : records) {
            int equal = 0;
            for (int other : records) {
                equal += other == count ? 1 : 0;
            }
            best = Math.max(best, count * equal);
        }
        return best;
    }
}
