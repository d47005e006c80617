package org.agentmitra.images;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.agentmitra.shared.Refused;

/**
 * Reads the pages of a paper that somebody brings. The name's ending, the first bytes and the whole content have to agree
 * (SECURITY.md, "Files"); measures are read before anything is decoded.
 */
public final class PageFile {
    /** 5 MB, as REQUIREMENTS.md has it. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** More than cameras of phones deliver in 5 MB. */
    static final long PIXELS = 50_000_000;

    private static final int SMALLEST = 32;
    private static final String FIELD = "file";

    /** Second bytes of the markers of a JPEG file. */
    private static final int SCAN = 0xDA;

    private static final int END = 0xD9;

    /** At once, so that a few large pictures do not use up the memory of all. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    private PageFile() {}

    /**
     * The pages, upright as far as the file says how it was held.
     *
     * @param name as it was brought
     * @throws Refused at the field {@code file} when it is no picture or PDF that is taken
     */
    public static List<Page> read(String name, byte[] content) {
        if (content.length == 0) {
            throw new Refused(FIELD, "papers.file.missing");
        }
        if (content.length > LARGEST) {
            throw new Refused(FIELD, "papers.file.large");
        }
        String kind = kind(content);
        if (!kind.equals(ending(name))) {
            throw new Refused(FIELD, "papers.file.misnamed");
        }
        TURNS.acquireUninterruptibly();
        try {
            return kind.equals("pdf") ? PdfPages.read(content) : List.of(picture(content, kind));
        } finally {
            TURNS.release();
        }
    }

    /** By what the file is, whatever it is called. */
    private static String kind(byte[] content) {
        if (starts(content, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        if (starts(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return "png";
        }
        if (starts(content, '%', 'P', 'D', 'F', '-')) {
            return "pdf";
        }
        throw new Refused(FIELD, "papers.file.format");
    }

    private static String ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return ending.equals("jpg") ? "jpeg" : ending;
    }

    private static boolean starts(byte[] content, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static Page picture(byte[] content, String format) {
        boolean jpeg = format.equals("jpeg");
        if (jpeg && !isWhole(content)) {
            throw new Refused(FIELD, "papers.file.unreadable");
        }
        int turns = jpeg ? Orientation.quarterTurns(content) : 0;
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            return decoded(in, format).within(Page.LONGEST).turned(turns);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof Refused refused ? refused : new Refused(FIELD, "papers.file.unreadable");
        }
    }

    /** Whether the end of the picture is there: the reader fills up what is cut off with grey, and says nothing. */
    private static boolean isWhole(byte[] jpeg) {
        int at = 2;
        while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != SCAN) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        while (at + 1 < jpeg.length && !((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == END)) {
            at++;
        }
        return at + 1 < jpeg.length;
    }

    private static Page decoded(ImageInputStream in, String format) throws IOException {
        return new Page(Page.opaque(Sampling.read(in, format, Page.LONGEST, PageFile::refuseMeasures)));
    }

    static void refuseMeasures(int width, int height) {
        if ((long) width * height > PIXELS) {
            throw new Refused(FIELD, "papers.file.pixels");
        }
        if (Math.min(width, height) < SMALLEST) {
            throw new Refused(FIELD, "papers.file.small");
        }
    }
}
