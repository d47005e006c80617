package org.agentmitra.footage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an MP4 file: the outermost boxes fill it, one of them describes the tracks, and their samples lie in the others. */
final class Mp4 {
    static final int FTYP = kind("ftyp");

    private static final int MOOV = kind("moov");
    private static final int MDAT = kind("mdat");
    private static final int MOOF = kind("moof");
    /** What players skip. */
    private static final Set<Integer> ASIDE =
            Set.of(kind("free"), kind("skip"), kind("wide"), kind("uuid"), kind("udta"), kind("meta"), kind("pdin"));

    private static final Set<Integer> BRANDS = Set.of(
            kind("isom"),
            kind("iso2"),
            kind("iso4"),
            kind("iso5"),
            kind("iso6"),
            kind("mp41"),
            kind("mp42"),
            kind("avc1"),
            kind("M4V "));

    /** Boxes of a file of 100 MB that was written by a tool and not by an attacker. */
    private static final int MOST = 200;
    /** Of what describes the tracks, in bytes: ten minutes at 60 pictures a second take about one million. */
    private static final int DESCRIPTION = 8 * 1024 * 1024;

    private static final int SKIPPED = 1024 * 1024;

    private final Window file;
    private final List<Span> media = new ArrayList<>();
    private @Nullable ByteBuffer moov;

    Mp4(Window file) {
        this.file = file;
    }

    /** A part of the file, from a byte to before another. */
    record Span(long from, long to) {
        boolean holds(long place) {
            return place >= from && place < to;
        }
    }

    static int kind(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }

    Footage read() throws IOException {
        long place = 0;
        for (int boxes = 0; place < file.size(); boxes++) {
            if (boxes == MOST) {
                throw Footage.refused("damaged");
            }
            place = box(place);
        }
        if (moov == null || media.isEmpty()) {
            throw Footage.refused("damaged");
        }
        return new Mp4Movie(moov, media).read();
    }

    /** @return where it ends */
    private long box(long place) throws IOException {
        long length = file.intAt(place) & 0xFFFFFFFFL;
        int kind = file.intAt(place + 4);
        int header = 8;
        if (length == 1) {
            length = file.longAt(place + 8);
            header = 16;
        }
        long end = Math.addExact(place, length);
        if (length < header || end > file.size()) {
            throw Footage.refused("damaged");
        }
        take(kind, new Span(place + header, end), place == 0);
        return end;
    }

    private void take(int kind, Span content, boolean first) throws IOException {
        long length = content.to() - content.from();
        if (kind == FTYP) {
            brands(content, first);
        } else if (kind == MOOV) {
            if (moov != null || length > DESCRIPTION) {
                throw Footage.refused("damaged");
            }
            moov = file.copy(content.from(), Math.toIntExact(length));
        } else if (kind == MDAT) {
            media.add(content);
        } else if (kind == MOOF) {
            throw Footage.refused("pieces");
        } else if (!ASIDE.contains(kind) || length > SKIPPED) {
            throw Footage.refused("damaged");
        } else if (Hidden.suspicious(file, content.from(), length)) {
            throw Footage.refused("hidden");
        }
    }

    private void brands(Span content, boolean first) throws IOException {
        long length = content.to() - content.from();
        if (!first || length < 8 || length > 256) {
            throw Footage.refused("damaged");
        }
        // Between the first brand and those it goes with stands a version.
        boolean known = BRANDS.contains(file.intAt(content.from()));
        for (long at = content.from() + 8; at + 4 <= content.to(); at += 4) {
            known |= BRANDS.contains(file.intAt(at));
        }
        if (!known) {
            throw Footage.refused("format");
        }
    }
}
