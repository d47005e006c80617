package org.agentmitra.images;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A page of a paper as pixels. Each change gives another page; what comes out as a file was drawn here. */
public final class Page {
    /** Longest side that is kept, in pixels: small print of an A4 sheet can be read. */
    static final int LONGEST = 2_400;

    private final BufferedImage image;

    /** @param image without transparency */
    Page(BufferedImage image) {
        this.image = image;
    }

    /** A page that {@link #jpeg()} wrote. */
    public static Page ofJpeg(byte[] jpeg) {
        try {
            return new Page(opaque(ImageIO.read(new ByteArrayInputStream(jpeg))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody drew. @param image without transparency */
    public static Page of(BufferedImage image) {
        return new Page(opaque(image));
    }

    BufferedImage image() {
        return image;
    }

    /** In pixels. */
    public int width() {
        return image.getWidth();
    }

    /** In pixels. */
    public int height() {
        return image.getHeight();
    }

    /** What its pixels say of how well it can be read. */
    public Set<Flaw> flaws() {
        return new Legibility(image).flaws();
    }

    /** Where QR codes are, with some room around each. */
    public List<Area> qrCodes() {
        return QrCodes.in(image);
    }

    /** Turned to the right. @param quarters any number of quarter turns */
    public Page turned(int quarters) {
        int turns = Math.floorMod(quarters, 4);
        if (turns == 0) {
            return this;
        }
        boolean upright = turns == 2;
        int width = upright ? width() : height();
        int height = upright ? height() : width();
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(turns);
        turn.translate(-width() / 2.0, -height() / 2.0);
        return drawn(width, height, pen -> pen.drawImage(image, turn, null));
    }

    /** With the areas painted over: their pixels are gone. */
    public Page covered(List<Area> areas) {
        return drawn(width(), height(), pen -> {
            pen.drawImage(image, 0, 0, null);
            pen.setColor(Color.BLACK);
            areas.forEach(area -> cover(pen, area));
        });
    }

    /** With lines and numbers that cut it into equal bands from top to bottom, for those who cannot drag. */
    public Page banded(int bands) {
        return drawn(width(), height(), pen -> {
            pen.drawImage(image, 0, 0, null);
            int size = Math.max(14, Math.min(height() / bands / 2, width() / 14));
            for (int band = 0; band < bands; band++) {
                pen.setColor(new Color(0xB3261E));
                pen.fillRect(0, band * height() / bands, width(), Math.max(1, height() / 500));
                Lettering.write(
                        pen, Integer.toString(band + 1), size / 3, band * height() / bands + size * 5 / 4, size);
            }
        });
    }

    /** With the text across it again and again, so that a copy tells whose it is. */
    public Page marked(String text) {
        return drawn(width(), height(), pen -> {
            pen.drawImage(image, 0, 0, null);
            pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.28f));
            pen.setColor(new Color(0x0F5257));
            pen.rotate(-Math.PI / 8, width() / 2.0, height() / 2.0);
            int size = Math.max(12, Math.max(width(), height()) / 45);
            int step = Lettering.width(text, size) + size * 3;
            int reach = width() + height();
            for (int line = 0, y = -reach; y < reach; line++, y += size * 6) {
                for (int x = -reach - line % 2 * step / 2; x < reach; x += step) {
                    Lettering.write(pen, text, x, y, size);
                }
            }
        });
    }

    /** No side longer than that many pixels; never made larger. */
    public Page within(int longest) {
        int mine = Math.max(width(), height());
        if (mine <= longest) {
            return this;
        }
        // Halved first as often as that leaves enough: one long step would lose thin strokes.
        Page near = mine > 2 * longest ? within(2 * longest) : this;
        int width = Math.max(1, width() * longest / mine);
        int height = Math.max(1, height() * longest / mine);
        return drawn(width, height, pen -> pen.drawImage(near.image, 0, 0, width, height, null));
    }

    /** A JPEG file that holds nothing but the pixels. */
    public byte[] jpeg() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.85f);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private interface Drawing {
        void with(Graphics2D pen);
    }

    private void cover(Graphics2D pen, Area area) {
        int left = area.left() * width() / Area.WHOLE;
        int top = area.top() * height() / Area.WHOLE;
        int right = Math.ceilDiv((area.left() + area.width()) * width(), Area.WHOLE);
        int bottom = Math.ceilDiv((area.top() + area.height()) * height(), Area.WHOLE);
        pen.fillRect(left, top, right - left, bottom - top);
    }

    /** On white, so that nothing stays see-through. */
    static BufferedImage opaque(BufferedImage read) {
        if (read.getType() == BufferedImage.TYPE_INT_RGB) {
            return read;
        }
        return drawn(read.getWidth(), read.getHeight(), pen -> pen.drawImage(read, 0, 0, null)).image;
    }

    private static Page drawn(int width, int height, Drawing drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            drawing.with(pen);
        } finally {
            pen.dispose();
        }
        return new Page(image);
    }
}
