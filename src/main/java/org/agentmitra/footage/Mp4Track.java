package org.agentmitra.footage;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A track of an MP4 file, as its boxes describe it one after the other. */
final class Mp4Track {
    private static final int TKHD = Mp4.kind("tkhd");
    private static final int HDLR = Mp4.kind("hdlr");
    private static final int STSD = Mp4.kind("stsd");
    private static final int STSZ = Mp4.kind("stsz");
    private static final int STTS = Mp4.kind("stts");
    private static final int STCO = Mp4.kind("stco");
    private static final int CO64 = Mp4.kind("co64");
    /** What is wrapped to be locked. */
    private static final int LOCKED_PICTURE = Mp4.kind("encv");

    private static final int LOCKED_SOUND = Mp4.kind("enca");
    /** Containers in a track; a file that nests more was not made to be played. */
    private static final int DEEPEST = 8;

    private int containers;
    private int handler;
    private int coding;
    private int width;
    private int height;
    private long samples;
    private long bytes;
    private long timed;
    private @Nullable ByteBuffer chunks;
    private boolean wide;

    int handler() {
        return handler;
    }

    /** Its four letters. */
    int coding() {
        return coding;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void deeper() {
        containers++;
        if (containers > DEEPEST) {
            throw Footage.refused("damaged");
        }
    }

    void take(int kind, ByteBuffer box) {
        if (kind == TKHD) {
            // The last two numbers, with 16 bits behind the point.
            width = box.getInt(box.limit() - 8) >>> 16;
            height = box.getInt(box.limit() - 4) >>> 16;
        } else if (kind == HDLR && handler == 0) {
            handler = box.getInt(8);
        } else if (kind == STSD) {
            describe(box);
        } else if (kind == STSZ) {
            sizes(box);
        } else if (kind == STTS) {
            timed = 0;
            rows(box, 4, 8);
            for (int at = 8; at < box.limit(); at += 8) {
                timed += box.getInt(at) & 0xFFFFFFFFL;
            }
        } else if (kind == STCO || kind == CO64) {
            wide = kind == CO64;
            rows(box, 4, wide ? 8 : 4);
            chunks = box;
        }
    }

    /** @throws org.agentmitra.shared.Refused when it speaks of samples that are not in the file */
    void check(List<Mp4.Span> media, long all) {
        if (samples == 0 || timed != samples || bytes > all || chunks == null || chunks.limit() == 8) {
            throw Footage.refused("damaged");
        }
        for (int at = 8; at < chunks.limit(); at += wide ? 8 : 4) {
            long place = wide ? chunks.getLong(at) : chunks.getInt(at) & 0xFFFFFFFFL;
            if (media.stream().noneMatch(span -> span.holds(place))) {
                throw Footage.refused("damaged");
            }
        }
    }

    private void describe(ByteBuffer box) {
        coding = box.getInt(12);
        if (coding == LOCKED_PICTURE || coding == LOCKED_SOUND) {
            throw Footage.refused("locked");
        }
    }

    private void sizes(ByteBuffer box) {
        long each = box.getInt(4) & 0xFFFFFFFFL;
        samples = box.getInt(8) & 0xFFFFFFFFL;
        if (each != 0) {
            bytes = Math.multiplyExact(each, samples);
            return;
        }
        rows(box, 8, 4);
        bytes = 0;
        for (int at = 12; at < box.limit(); at += 4) {
            bytes += box.getInt(at) & 0xFFFFFFFFL;
        }
    }

    /** A table has as many rows as it says: whoever believes a number that is larger runs out of memory. */
    private static void rows(ByteBuffer box, int count, int width) {
        long rows = box.getInt(count) & 0xFFFFFFFFL;
        if (count + 4 + rows * width != box.limit()) {
            throw Footage.refused("damaged");
        }
    }
}
