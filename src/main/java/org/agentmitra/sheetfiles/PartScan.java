package org.agentmitra.sheetfiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.agentmitra.sheets.UnreadableFile;

/** Inflates one part to its end, within the limits, and keeps nothing of it but the list of merged cells. */
final class PartScan {
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    /** The same in UTF-16 of either order of bytes, without the byte before or behind. */
    private static final byte[] WIDE_DOCTYPE =
            "<!DOCTYPE".replaceAll("(?<=.)(?=.)", "\0").getBytes(StandardCharsets.US_ASCII);

    private static final byte[] MERGES = "<mergeCells".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MERGES_END = "</mergeCells>".getBytes(StandardCharsets.US_ASCII);
    private static final int WINDOW = 64 * 1024;
    private static final int OVERLAP = 20;

    private final ZipEntry entry;
    private final long allowed;
    private final int mergesAllowed;
    private final CRC32 checksum = new CRC32();
    private final ByteArrayOutputStream merges = new ByteArrayOutputStream(0);
    private boolean merging;
    private long size;

    /** @param allowed bytes that may still be inflated, and kept as merged cells, of the whole file */
    PartScan(ZipEntry entry, long allowed, int mergesAllowed) {
        this.entry = entry;
        this.allowed = Math.min(allowed, Limits.PART_BYTES);
        this.mergesAllowed = mergesAllowed;
    }

    void run(InputStream in) throws IOException {
        byte[] window = new byte[WINDOW];
        int kept = 0;
        for (int read; (read = in.read(window, kept, WINDOW - kept)) > 0; ) {
            count(window, kept, read);
            int end = kept + read;
            kept = Math.min(end, OVERLAP);
            look(window, end - kept, end);
            System.arraycopy(window, end - kept, window, 0, kept);
        }
        look(window, kept, kept);
        if (checksum.getValue() != entry.getCrc()) {
            throw UnreadableFile.damaged();
        }
    }

    private void count(byte[] window, int from, int read) throws UnreadableFile {
        size += read;
        boolean dense = size > Limits.RATIO_FROM && size / Math.max(1, entry.getCompressedSize()) > Limits.RATIO;
        if (size > allowed || dense) {
            throw new UnreadableFile("bomb");
        }
        checksum.update(window, from, read);
    }

    private void look(byte[] window, int to, int end) throws UnreadableFile {
        for (int i = 0; i < to; i++) {
            if (merging) {
                keepMerges(window, i, end);
            } else if (window[i] == '<' && i + 1 < end && isMark(window[i + 1])) {
                if (startsWith(DOCTYPE, window, i, end) || startsWith(WIDE_DOCTYPE, window, i, end)) {
                    throw new UnreadableFile("doctype");
                }
                merging = startsWith(MERGES, window, i, end);
                if (merging) {
                    merges.write('<');
                }
            }
        }
    }

    /** Whether one of the marks goes on so: nearly no tag does. */
    private static boolean isMark(byte second) {
        return second == '!' || second == 0 || second == 'm';
    }

    private void keepMerges(byte[] window, int at, int end) throws UnreadableFile {
        if (startsWith(MERGES_END, window, at, end)) {
            merges.writeBytes(MERGES_END);
            merging = false;
        } else {
            merges.write(window[at]);
        }
        if (merges.size() > mergesAllowed) {
            throw new UnreadableFile("too-complex");
        }
    }

    private static boolean startsWith(byte[] mark, byte[] window, int at, int end) {
        return at + mark.length <= end && Arrays.equals(mark, 0, mark.length, window, at, at + mark.length);
    }

    long size() {
        return size;
    }

    byte[] merges() {
        return merges.toByteArray();
    }
}
