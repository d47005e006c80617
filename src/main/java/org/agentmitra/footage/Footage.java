package org.agentmitra.footage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import org.agentmitra.shared.Refused;

/**
 * What a video file is, after all of its structure was read: every box or element has to lie within its parent and the
 * outermost have to fill the file, so that nothing else hides before, between or behind them.
 *
 * @param width in pixels, as is the height
 * @param millis how long it plays
 * @param sound whether it has a track of sound
 */
public record Footage(VideoFormat format, int width, int height, long millis, boolean sound) {
    /** 100 MB, in bytes. */
    public static final long LARGEST = 100L * 1024 * 1024;

    /** Nobody watches a slide for longer: ten minutes. */
    static final long LONGEST = 600_000;

    /** Pixels of a side: what phones record and decoders of phones play. */
    private static final int WIDEST = 4_096;

    private static final String FIELD = "video";

    /**
     * Reads the file; of a large one some hundred kilobytes are in memory at a time.
     *
     * @param fileName as it was brought
     * @throws Refused at the field {@code video} when it is not a video that is taken, or more than that
     */
    public static Footage of(Source file, String fileName) {
        if (file.size() > LARGEST) {
            throw refused("large");
        }
        try (Window window = new Window(file)) {
            Footage footage = read(window);
            if (!footage.format.named(fileName)) {
                throw refused("name");
            }
            Hidden.refuse(window);
            return footage.checked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Footage read(Window window) throws IOException {
        try {
            if (window.size() >= 16 && window.intAt(4) == Mp4.FTYP) {
                return new Mp4(window).read();
            }
            if (window.size() >= 16 && (window.intAt(0) & 0xFFFFFFFFL) == Webm.EBML) {
                return new Webm(window).read();
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException cut) {
            throw refused("damaged");
        }
        throw refused("format");
    }

    private Footage checked() {
        if (width < 16 || height < 16 || width > WIDEST || height > WIDEST) {
            throw refused("pixels");
        }
        if (millis < 500) {
            throw refused("short");
        }
        if (millis > LONGEST) {
            throw refused("long");
        }
        return this;
    }

    static Refused refused(String why) {
        return new Refused(FIELD, "videos.file." + why);
    }
}
