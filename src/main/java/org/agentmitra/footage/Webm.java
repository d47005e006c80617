package org.agentmitra.footage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads a WebM file: a head, and a segment that fills the rest with what tells of the tracks and with their blocks. */
final class Webm {
    static final long EBML = 0x1A45DFA3L;

    private static final long DOC_TYPE = 0x4282;
    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long INFO = 0x1549A966L;
    private static final long TRACKS = 0x1654AE6BL;
    /** What players skip: where things are, tags, chapters, filling and checksums. */
    private static final Set<Long> ASIDE = Set.of(0x114D9B74L, 0x1C53BB6BL, 0x1254C367L, 0x1043A770L, 0xECL, 0xBFL);

    private static final Set<Long> OF_CLUSTERS = Set.of(0xE7L, 0xA3L, 0xA0L, 0xA7L, 0xABL, 0xECL, 0xBFL, 0x5854L);
    private static final long TIME = 0xE7;
    private static final long BLOCK = 0xA3;
    private static final long GROUP = 0xA0;
    private static final long GROUPED = 0xA1;
    private static final int SKIPPED = 1024 * 1024;

    private final Window file;
    private final WebmTracks tracks;
    /** Of what is counted in the file, in nanoseconds. */
    private long scale = 1_000_000;

    private long last;
    private long blocks;

    Webm(Window file) {
        this.file = file;
        this.tracks = new WebmTracks(file);
    }

    Footage read() throws IOException {
        Element head = Element.at(file, 0, file.size());
        for (Element part : head.children(file)) {
            if (part.id() == DOC_TYPE && !part.text(file).equals("webm")) {
                throw Footage.refused("format");
            }
        }
        Element segment = Element.at(file, head.end(), file.size());
        if (segment.id() != SEGMENT || segment.end() != file.size()) {
            throw Footage.refused("damaged");
        }
        long place = segment.from();
        while (place < segment.end()) {
            place = part(Element.at(file, place, segment.end()));
        }
        if (blocks == 0) {
            throw Footage.refused("damaged");
        }
        // What the head says of the length is not believed: a recording does not know it yet.
        return tracks.footage(Math.multiplyExact(last, scale) / 1_000_000);
    }

    /** @return where it ends */
    private long part(Element part) throws IOException {
        if (part.id() == CLUSTER) {
            return cluster(part);
        }
        if (part.open()) {
            throw Footage.refused("damaged");
        }
        if (part.id() == INFO) {
            info(part);
        } else if (part.id() == TRACKS) {
            tracks.read(part);
        } else if (!ASIDE.contains(part.id()) || part.length() > SKIPPED) {
            throw Footage.refused("damaged");
        } else if (Hidden.suspicious(file, part.from(), part.length())) {
            throw Footage.refused("hidden");
        }
        return part.end();
    }

    /** One that was written while it was recorded does not say how long it is: it ends where the next part begins. */
    private long cluster(Element cluster) throws IOException {
        long place = cluster.from();
        long time = 0;
        while (place < cluster.end()) {
            Element child = Element.at(file, place, cluster.end());
            if (!OF_CLUSTERS.contains(child.id())) {
                if (cluster.open()) {
                    return place;
                }
                throw Footage.refused("damaged");
            }
            if (child.open()) {
                throw Footage.refused("damaged");
            }
            if (child.id() == TIME) {
                time = child.number(file);
            } else if (child.id() == BLOCK) {
                block(child, time);
            } else if (child.id() == GROUP) {
                for (Element part : child.children(file)) {
                    if (part.id() == GROUPED) {
                        block(part, time);
                    }
                }
            }
            place = child.end();
        }
        return cluster.end();
    }

    /** Behind the number of its track, which has one to eight bytes, a block tells its time within the cluster. */
    private void block(Element block, long time) throws IOException {
        int number = Element.width(file.byteAt(block.from()));
        short since = (short) (file.byteAt(block.from() + number) << 8 | file.byteAt(block.from() + number + 1));
        blocks++;
        last = Math.max(last, time + since);
    }

    private void info(Element info) throws IOException {
        for (Element part : info.children(file)) {
            if (part.id() == 0x2AD7B1L) {
                scale = part.number(file);
            }
        }
        if (scale <= 0) {
            throw Footage.refused("damaged");
        }
    }

    static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII).replaceAll("\0+$", "");
    }
}
