package org.agentmitra.images;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A picture that stands on a page: drawn anew before the page is, no larger than pages are, what is transparent staying so.
 *
 * @param content of a JPEG or PNG file
 */
public record Inlay(byte[] content, boolean jpeg) {
    /** Longest side of a drawn page, in pixels. */
    public static final int LONGEST = 1_920;

    private static final String FIELD = "file";

    /** @return null when it is no picture of a kind that is taken, or cannot be read @throws Refused when it has too many pixels */
    public static @Nullable Inlay of(byte[] content) {
        ImageFormat format = ImageFormat.of(content).orElse(null);
        if (format == null) {
            return null;
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            return written(within(Sampling.read(in, format.reader(), LONGEST, Inlay::refuseMeasures)));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Refused refused) {
                throw refused;
            }
            return null;
        }
    }

    /**
     * Reads no farther than where its measures stand. What is no picture passes: nobody will draw it.
     *
     * @throws Refused at the field {@code file} when it has too many pixels
     */
    public static void check(InputStream content) throws IOException {
        byte[] head = content.readNBytes(64 * 1024);
        ImageFormat format = ImageFormat.of(head).orElse(null);
        if (format == null) {
            return;
        }
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.reader()).next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new SequenceInputStream(new ByteArrayInputStream(head), content))) {
            reader.setInput(in, true, true);
            refuseMeasures(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Refused refused) {
                throw refused;
            }
        } finally {
            reader.dispose();
        }
    }

    private static void refuseMeasures(int width, int height) {
        if ((long) width * height > Artwork.PIXELS) {
            throw new Refused(FIELD, "decks.pixels");
        }
    }

    private static BufferedImage within(BufferedImage read) {
        int longest = Math.max(read.getWidth(), read.getHeight());
        if (longest <= LONGEST) {
            return read;
        }
        int width = Math.max(1, read.getWidth() * LONGEST / longest);
        int height = Math.max(1, read.getHeight() * LONGEST / longest);
        return drawn(read, width, height);
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        boolean clear = from.getColorModel().hasAlpha();
        BufferedImage image =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(from, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return image;
    }

    private static Inlay written(BufferedImage image) throws IOException {
        BufferedImage plain = drawn(image, image.getWidth(), image.getHeight());
        return plain.getColorModel().hasAlpha() ? new Inlay(png(plain), false) : new Inlay(Jpeg.encoded(plain), true);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            // Packed for a moment only: of the ways to do it the quick one.
            how.setCompressionQuality(0.9f);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
