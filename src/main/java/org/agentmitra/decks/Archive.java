package org.agentmitra.decks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.agentmitra.images.Inlay;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive that somebody brought. What its directory says of sizes is believed only to refuse; what comes out is
 * counted. Names of its parts are looked up, never used as paths.
 */
final class Archive implements AutoCloseable {
    /** A deck of thirty slides has some hundreds of parts. */
    private static final int PARTS = 3_000;
    /** Of one part that is text, and of all parts together, unpacked, in bytes. */
    private static final long TEXT = 8L * 1024 * 1024;

    private static final long ALL = 200L * 1024 * 1024;
    /** Text packs to a tenth; a hundredth and less is nothing but repetition. */
    private static final long RATIO = 100;

    /** Of what is markup, in bytes, as far as its first element at least. */
    private static final int HEAD = 16 * 1024;

    private static final Set<String> MARKUP = Set.of("xml", "rels");

    private static final long HARMLESS = 1024L * 1024;

    /** What ends an archive, in bytes, and how it begins; some programs put a line behind it. */
    private static final int END = 22;

    private static final int MARK = 0x06054B50;
    private static final int REMARK = 16;

    private final ZipFile zip;
    private final Set<String> counted = new HashSet<>();
    private long unpacked;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws Refused when it is no archive, or one of which no good can come */
    static Archive open(Path file) {
        try {
            Archive archive = new Archive(new ZipFile(file.toFile()));
            try {
                checkAlone(file);
                archive.check();
                return archive;
            } catch (RuntimeException refused) {
                archive.close();
                throw refused;
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refused("file", "decks.unreadable");
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** A part that is text; null when there is none of the name. */
    byte @Nullable [] text(String part) {
        return read(part, TEXT);
    }

    /** @param most bytes that are taken @throws Refused when it is more */
    byte @Nullable [] read(String part, long most) {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(Math.toIntExact(most) + 1);
            // What all pages share is read again for each.
            unpacked += counted.add(part) ? content.length : 0;
            boolean swollen = content.length > HARMLESS && content.length > entry.getCompressedSize() * RATIO;
            if (content.length > most || swollen || unpacked > ALL) {
                throw new Refused("file", "decks.bomb");
            }
            return content;
        } catch (IOException damaged) {
            throw new Refused("file", "decks.unreadable");
        }
    }

    private void check() {
        if (zip.size() > PARTS) {
            throw new Refused("file", "decks.bomb");
        }
        Set<String> names = new HashSet<>();
        long all = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            all += Math.max(0, entry.getSize());
            if (all > ALL) {
                throw new Refused("file", "decks.bomb");
            }
            if (!names.add(entry.getName())) {
                throw new Refused("file", "decks.unreadable");
            }
        }
    }

    /** Looks at how all parts that are markup begin. @throws Refused when one defines something of its own */
    void markup() {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (MARKUP.contains(ending(entry.getName()))) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Markup.begin(in.readNBytes(HEAD));
                } catch (IOException damaged) {
                    throw new Refused("file", "decks.unreadable");
                }
            }
        }
    }

    /** Looks at the measures of all pictures. @param endings of their names @throws Refused when one has too many pixels */
    void pictures(Set<String> endings) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (endings.contains(ending(entry.getName()))) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Inlay.check(in);
                } catch (IOException damaged) {
                    throw new Refused("file", "decks.unreadable");
                }
            }
        }
    }

    /** Of a part's name, in small letters. */
    static String ending(String part) {
        return part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Other kinds of files may stand before an archive and behind it, and some programs read them instead. */
    private static void checkAlone(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            long from = Math.max(0, bytes.size() - END - REMARK);
            ByteBuffer tail =
                    ByteBuffer.allocate(Math.toIntExact(bytes.size() - from)).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(from);
            while (tail.hasRemaining() && bytes.read(tail) >= 0) {
                // All that is there.
            }
            int at = tail.capacity() - END;
            while (at >= 0 && tail.getInt(at) != MARK) {
                at--;
            }
            if (at < 0 || directory(tail, at) != from + at) {
                throw new Refused("file", "decks.polyglot");
            }
        }
    }

    /** Where the directory ends, as what ends the archive says. */
    private static long directory(ByteBuffer tail, int at) {
        return Integer.toUnsignedLong(tail.getInt(at + 12)) + Integer.toUnsignedLong(tail.getInt(at + 16));
    }

    /** The part that is meant by an address within another part; the address may go up, but not out. */
    static String resolved(String from, String address) {
        if (address.startsWith("/")) {
            return address.substring(1);
        }
        Deque<String> place = new ArrayDeque<>(Arrays.asList(from.split("/")));
        place.removeLast();
        for (String step : address.split("/")) {
            if (!step.equals("..")) {
                place.addLast(step);
            } else if (place.pollLast() == null) {
                return "";
            }
        }
        return String.join("/", place);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // Nothing was written.
        }
    }
}
