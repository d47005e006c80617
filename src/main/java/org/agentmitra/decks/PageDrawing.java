package org.agentmitra.decks;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.agentmitra.images.Inlay;
import org.agentmitra.images.Page;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Draws an {@link Excerpt} as the page looks, one at a time. */
final class PageDrawing {
    /** A page of many shapes takes less than one second. */
    private static final Duration TIME = Duration.ofSeconds(10);
    /** Of the shorter side, in pixels: a page twenty times as wide as high is none. */
    private static final int SHORTEST = 96;

    private static final Map<RenderingHints.Key, Object> CARE = Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);

    private static final Semaphore TURNS = new Semaphore(1, true);

    private PageDrawing() {}

    /**
     * @param excerpt with one page
     * @param end of all pages, by {@link System#nanoTime()}
     * @return a JPEG file, its longest side {@link Inlay#LONGEST} pixels
     * @throws Undrawable when the library cannot, or needs too long
     */
    static byte[] drawn(byte[] excerpt, long end) {
        TURNS.acquireUninterruptibly();
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(excerpt))) {
            return Page.of(image(show, end)).jpeg();
        } catch (Undrawable known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError | OutOfMemoryError cannot) {
            // The library says in many ways that it cannot; a file that asks for memory beyond all measure asks at
            // once.
            throw new Undrawable(cannot.getClass().getSimpleName());
        } finally {
            TURNS.release();
        }
    }

    private static BufferedImage image(XMLSlideShow show, long end) {
        Dimension size = show.getPageSize();
        int longest = Math.max(1, Math.max(size.width, size.height));
        int width = size.width * Inlay.LONGEST / longest;
        int height = size.height * Inlay.LONGEST / longest;
        if (Math.min(width, height) < SHORTEST || show.getSlides().isEmpty()) {
            throw new Undrawable("measures");
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.addRenderingHints(CARE);
            pen.setRenderingHint(
                    Drawable.DRAW_FACTORY, new BoundedDrawing(Math.min(end, System.nanoTime() + TIME.toNanos())));
            pen.setRenderingHint(Drawable.FONT_HANDLER, new KnownLetters());
            pen.scale((width + 0.0) / size.width, (height + 0.0) / size.height);
            show.getSlides().getFirst().draw(pen);
        } finally {
            pen.dispose();
        }
        return image;
    }
}
