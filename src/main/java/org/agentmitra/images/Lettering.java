package org.agentmitra.images;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes on pages with the font that comes with PDFBox: a server need not have any. It has the letters of Europe; others
 * are left out, see {@link #knows}.
 */
public final class Lettering {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final TrueTypeFont LETTERS = load();

    private Lettering() {}

    /** Whether every letter of the text can be written. */
    public static boolean knows(String text) {
        return text.codePoints().allMatch(letter -> glyph(letter) != 0);
    }

    /** Width of the text in pixels. @param size of the letters, in pixels */
    static int width(String text, int size) {
        return text.codePoints().map(letter -> advance(glyph(letter))).sum() * size / unit();
    }

    /**
     * Writes in the colour of the pen; letters that the font lacks are left out.
     *
     * @param x where the first letter begins, in pixels
     * @param y the line it stands on
     * @param size of the letters, in pixels
     */
    public static void write(Graphics2D pen, String text, int x, int y, int size) {
        synchronized (LETTERS) {
            int at = 0;
            for (int letter : text.codePoints().toArray()) {
                int glyph = glyph(letter);
                AffineTransform place = AffineTransform.getTranslateInstance(x + at * size / unit(), y);
                place.scale((size + 0.0) / unit(), -(size + 0.0) / unit());
                GlyphData shape = shape(glyph);
                if (glyph != 0 && shape != null) {
                    pen.fill(place.createTransformedShape(shape.getPath()));
                }
                at += advance(glyph);
            }
        }
    }

    private static @Nullable GlyphData shape(int glyph) {
        try {
            return LETTERS.getGlyph().getGlyph(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int glyph(int letter) {
        try {
            CmapLookup letters = LETTERS.getUnicodeCmapLookup();
            return letters.getGlyphId(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int advance(int glyph) {
        try {
            return glyph == 0 ? 0 : LETTERS.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int unit() {
        try {
            return LETTERS.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont load() {
        try (InputStream font = Objects.requireNonNull(TrueTypeFont.class.getResourceAsStream(FONT))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
