package org.agentmitra.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.agentmitra.shared.Refused;

/**
 * Draws an uploaded picture anew in the sizes that pages show it in. Name, first bytes and decoder have to agree on what it
 * is; its measures are read before anything of it is decoded. What was transparent becomes white, since JPEG knows no
 * transparency. Nothing that came in comes out, no Exif either.
 */
public final class Artwork {
    /** 10 MB, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** More than cameras of phones deliver in 10 MB, as a rule. */
    static final long PIXELS = 40_000_000;

    private static final int SMALLEST = 64;
    /** For a phone, for a page, and for a page on a screen with twice the dots; in pixels. */
    private static final int[] WIDTHS = {640, 1280, 2560};

    private static final int WIDEST = 2560;
    /** A decoded picture takes up to 80 MB: others wait. */
    private static final Semaphore DRAWING = new Semaphore(2);

    private static final String FIELD = "picture";

    private Artwork() {}

    /**
     * One size of a picture.
     *
     * @param width in pixels, as is the height
     */
    public record Rendition(int width, int height, byte[] jpeg) {}

    /**
     * The picture in its sizes, the smallest first; none is larger than what was brought.
     *
     * @param fileName as it was brought
     * @throws Refused when the content is too large, or no picture that can be read, or not of the kind that its name says
     */
    public static List<Rendition> of(String fileName, byte[] content) {
        if (content.length > LARGEST) {
            throw new Refused(FIELD, "media.picture.large");
        }
        ImageFormat format = ImageFormat.of(content).orElseThrow(() -> new Refused(FIELD, "media.picture.format"));
        if (!format.named(fileName)) {
            throw new Refused(FIELD, "media.picture.name");
        }
        DRAWING.acquireUninterruptibly();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            BufferedImage read = Sampling.read(in, format.reader(), WIDEST + 1, Artwork::refuseMeasures);
            int turns = format == ImageFormat.JPEG ? Orientation.quarterTurns(content) : 0;
            return renditions(upright(read, turns));
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof Refused refused ? refused : new Refused(FIELD, "media.picture.unreadable");
        } finally {
            DRAWING.release();
        }
    }

    private static void refuseMeasures(int width, int height) {
        if ((long) width * height > PIXELS) {
            throw new Refused(FIELD, "media.picture.pixels");
        }
        if (Math.min(width, height) < SMALLEST) {
            throw new Refused(FIELD, "media.picture.small");
        }
    }

    private static BufferedImage upright(BufferedImage read, int quarterTurns) {
        boolean lying = quarterTurns % 2 == 1;
        int width = lying ? read.getHeight() : read.getWidth();
        int height = lying ? read.getWidth() : read.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.translate(width / 2.0, height / 2.0);
            pen.rotate(quarterTurns * Math.PI / 2);
            pen.translate(-read.getWidth() / 2.0, -read.getHeight() / 2.0);
            pen.drawImage(read, 0, 0, null);
        } finally {
            pen.dispose();
        }
        return image;
    }

    private static List<Rendition> renditions(BufferedImage image) throws IOException {
        int widest = Math.min(WIDEST, image.getWidth());
        List<Integer> widths = IntStream.concat(
                        IntStream.of(WIDTHS).filter(width -> width < widest), IntStream.of(widest))
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Rendition> renditions = new ArrayList<>();
        BufferedImage from = image;
        for (int width : widths) {
            from = scaled(from, width, Math.max(1, (int) ((long) width * image.getHeight() / image.getWidth())));
            renditions.addFirst(new Rendition(from.getWidth(), from.getHeight(), Jpeg.encoded(from)));
        }
        return renditions;
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        if (from.getWidth() == width) {
            return from;
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(from, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return image;
    }
}
