package org.agentmitra.images;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.agentmitra.shared.Refused;

/**
 * Looks at a PDF before a library reads it: how large its streams are unpacked, and whether they are packed in a way that
 * cannot be measured. Whatever is packed as usual (deflate, JPEG, fax) passes.
 */
final class PdfGuard {
    /** Unpacked, bytes: of one stream, and of all. */
    private static final long ONE = 48L * 1024 * 1024;

    private static final long ALL = 128L * 1024 * 1024;

    /** Two ways of packing, one in the other, or one whose size is not known without doing it; in names as written. */
    private static final Pattern ODD = Pattern.compile(
            "/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx|LZWDecode|LZW|JBIG2Decode"
                    + "|JPXDecode|RunLengthDecode|RL)\\b|/Filter\\s*\\[[^\\]/]*/[^\\]/]*/|/Filter\\s+\\d+\\s+\\d+\\s+R");

    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{2})");

    private PdfGuard() {}

    /** @throws Refused when it is larger inside than a paper has reason to be, or packed oddly */
    static void check(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String names = HEX.matcher(text)
                .replaceAll(hex -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16))));
        if (ODD.matcher(names).find()) {
            throw new Refused("file", "papers.pdf.odd");
        }
        long all = 0;
        List<Integer> starts =
                STREAM.matcher(text).results().map(start -> start.end()).toList();
        for (int start : starts) {
            long unpacked = unpacked(content, start);
            all += unpacked;
            if (unpacked >= ONE || all >= ALL) {
                throw new Refused("file", "papers.pdf.bomb");
            }
        }
    }

    /** Bytes that come out, counted no farther than the limit; 0 for what is not deflated. */
    private static long unpacked(byte[] content, int start) {
        Inflater inflater = new Inflater();
        byte[] out = new byte[64 * 1024];
        try {
            inflater.setInput(content, start, content.length - start);
            long sum = 0;
            int count = inflater.inflate(out);
            while (count > 0 && sum < ONE) {
                sum += count;
                count = inflater.inflate(out);
            }
            return sum;
        } catch (DataFormatException notDeflated) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
