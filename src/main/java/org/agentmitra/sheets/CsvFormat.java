package org.agentmitra.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is written.
 *
 * @param mark bytes of the byte order mark
 * @param separator between the fields
 * @param declared whether the first line only says {@code sep=;}, as Excel likes it
 */
record CsvFormat(Charset charset, int mark, char separator, boolean declared) {
    private static final String SEPARATORS = ",;\t|";
    private static final int SAMPLE = 64 * 1024;
    private static final int SAMPLE_RECORDS = 100;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** @throws UnreadableFile when the file is not text through and through, or is a web page */
    static CsvFormat detect(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        int first = head[0] & 0xFF;
        int second = head.length > 1 ? head[1] & 0xFF : 0;
        if (first == 0xFF && second == 0xFE) {
            return detect(file, StandardCharsets.UTF_16LE, 2);
        }
        if (first == 0xFE && second == 0xFF) {
            return detect(file, StandardCharsets.UTF_16BE, 2);
        }
        return detect(file, StandardCharsets.UTF_8, first == 0xEF && second == 0xBB ? 3 : 0);
    }

    private static CsvFormat detect(Path file, Charset marked, int mark) throws IOException {
        Charset charset = marked;
        String sample = sample(file, charset, mark);
        if (sample == null && mark == 0) {
            charset = WINDOWS_1252;
            sample = sample(file, charset, mark);
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
        return new CsvFormat(charset, mark, declared ? sample.charAt(4) : separator(sample), declared);
    }

    /** The first characters, after every character of the file proved to be text; else null. */
    private static @Nullable String sample(Path file, Charset charset, int mark) throws IOException {
        StringBuilder sample = new StringBuilder();
        char[] window = new char[8192];
        try (Reader in = open(file, charset, mark)) {
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
        return open(file, charset, mark);
    }

    private static Reader open(Path file, Charset charset, int mark) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(mark);
            return new InputStreamReader(in, charset.newDecoder());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static char separator(String sample) {
        char best = ',';
        int bestScore = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            int score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
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
