package org.agentmitra.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.agentmitra.shared.Refused;

/**
 * Makes a small square picture of an uploaded one, of a person or of a company. Its measures are read before anything of
 * it is decoded, and it is decoded in steps that never hold more than a few hundred kilobytes: 109 KB of PNG can declare
 * 900 million pixels. What comes out was drawn anew, without a byte of what came in.
 */
public final class Portrait {
    /** 5 MB, as REQUIREMENTS.md has it. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** Sides of the square, in pixels. */
    static final int SIDE = 256;

    /** More than cameras of phones deliver in 5 MB. */
    static final long PIXELS = 25_000_000;

    private static final int SMALLEST = 32;
    private static final String FIELD = "picture";

    private Portrait() {}

    /**
     * The middle, cut out square.
     *
     * @return JPEG
     * @throws Refused when the content is too large, or no picture that can be read
     */
    public static byte[] of(byte[] content) {
        return of(content, true);
    }

    /**
     * All of it on a white square, as a logo has to be.
     *
     * @return JPEG
     * @throws Refused as above
     */
    public static byte[] whole(byte[] content) {
        return of(content, false);
    }

    private static byte[] of(byte[] content, boolean cut) {
        if (content.length > LARGEST) {
            throw new Refused(FIELD, "profile.picture.large");
        }
        String format = format(content);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            BufferedImage read = read(in, format, cut);
            int turns = format.equals("jpeg") ? Orientation.quarterTurns(content) : 0;
            return Jpeg.encoded(drawn(read, turns));
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof Refused refused ? refused : new Refused(FIELD, "profile.picture.unreadable");
        }
    }

    /** By what the file is, whatever it is called. */
    private static String format(byte[] content) {
        return ImageFormat.of(content)
                .filter(format -> format != ImageFormat.WEBP)
                .map(ImageFormat::reader)
                .orElseThrow(() -> new Refused(FIELD, "profile.picture.format"));
    }

    private static BufferedImage read(ImageInputStream in, String format, boolean cut) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try {
            // Metadata is ignored: compressed texts in it may be bombs of their own.
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > PIXELS) {
                throw new Refused(FIELD, "profile.picture.pixels");
            }
            int side = Math.min(width, height);
            if (side < SMALLEST) {
                throw new Refused(FIELD, "profile.picture.small");
            }
            ImageReadParam part = reader.getDefaultReadParam();
            if (cut) {
                part.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
            }
            // What is much longer than wide is thinned out by its longer side, to hold no more of it either.
            int step = Math.clamp((cut ? side : Math.max(width, height)) / (2L * SIDE), 1, side);
            part.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, part);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage read, int quarterTurns) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, SIDE, SIDE);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.rotate(quarterTurns * Math.PI / 2, SIDE / 2.0, SIDE / 2.0);
            int longest = Math.max(read.getWidth(), read.getHeight());
            int width = Math.max(1, read.getWidth() * SIDE / longest);
            int height = Math.max(1, read.getHeight() * SIDE / longest);
            pen.drawImage(read, (SIDE - width) / 2, (SIDE - height) / 2, width, height, null);
        } finally {
            pen.dispose();
        }
        return image;
    }
}
