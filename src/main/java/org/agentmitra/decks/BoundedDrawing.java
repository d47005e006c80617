package org.agentmitra.decks;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import org.agentmitra.images.Inlay;
import org.apache.poi.sl.draw.BitmapImageRenderer;
import org.apache.poi.sl.draw.DrawFactory;
import org.apache.poi.sl.draw.DrawPaint;
import org.apache.poi.sl.draw.DrawShape;
import org.apache.poi.sl.draw.DrawTextParagraph;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.PaintStyle.TexturePaint;
import org.apache.poi.sl.usermodel.PlaceableShape;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.xslf.usermodel.XSLFDiagram;

/** Draws as the library does, until the time is over, and no shape that is many times the page. */
final class BoundedDrawing extends DrawFactory {
    /** Of a shape, in pixels: what hangs over the edges of a page is seldom larger than another page. */
    private static final int LARGEST = 8 * Inlay.LONGEST;
    /** All of a picture's width or height, in thousandths of a percent. */
    private static final int WHOLE = 100_000;

    private final long end;

    /** @param end when to give up, by {@link System#nanoTime()} */
    BoundedDrawing(long end) {
        this.end = end;
    }

    @Override
    public Drawable getDrawable(Shape<?, ?> shape) {
        // The library reads how a diagram was drawn last, and draws it only when asked for that.
        GroupShape<?, ?> diagram = shape instanceof XSLFDiagram frame ? frame.getGroupShape() : null;
        Drawable usual = diagram == null ? super.getDrawable(shape) : super.getDrawable(diagram);
        return new Drawable() {
            @Override
            public void applyTransform(Graphics2D pen) {
                usual.applyTransform(pen);
            }

            @Override
            public void draw(Graphics2D pen) {
                check(pen, shape);
                usual.draw(pen);
            }

            @Override
            public void drawContent(Graphics2D pen) {
                usual.drawContent(pen);
            }
        };
    }

    @Override
    public DrawTextParagraph getDrawable(TextParagraph<?, ?, ?> paragraph) {
        checkTime();
        return super.getDrawable(paragraph);
    }

    @Override
    public DrawPaint getPaint(PlaceableShape<?, ?> shape) {
        return new Stretched(shape);
    }

    private void check(Graphics2D pen, Shape<?, ?> shape) {
        checkTime();
        Rectangle2D place = shape instanceof PlaceableShape<?, ?> placed ? DrawShape.getAnchor(pen, placed) : null;
        if (place != null) {
            Rectangle2D seen = pen.getTransform().createTransformedShape(place).getBounds2D();
            // So that what is no number is refused too.
            boolean fits = seen.getWidth() <= LARGEST && seen.getHeight() <= LARGEST;
            if (!fits) {
                throw new Undrawable("shape");
            }
        }
    }

    private void checkTime() {
        if (System.nanoTime() - end > 0) {
            throw new Undrawable("time");
        }
    }

    /** Pictures that fill a shape or the page, with as many dots as the page has; the library takes as many as it has points. */
    private static final class Stretched extends DrawPaint {
        Stretched(PlaceableShape<?, ?> shape) {
            super(shape);
        }

        @Override
        protected Paint getTexturePaint(TexturePaint fill, Graphics2D pen) {
            Rectangle2D place = DrawShape.getAnchor(pen, shape);
            Insets2D rim = fill.getStretch();
            boolean plain = fill.getDuoTone() == null || fill.getDuoTone().isEmpty();
            if (place == null || rim == null || !plain || place.isEmpty()) {
                return super.getTexturePaint(fill, pen);
            }
            BitmapImageRenderer picture = new BitmapImageRenderer();
            try (InputStream content = fill.getImageData()) {
                picture.loadImage(content, fill.getContentType());
            } catch (IOException e) {
                throw new Undrawable("picture");
            }
            int alpha = fill.getAlpha();
            if (alpha > 0 && alpha < WHOLE) {
                picture.setAlpha(alpha / (WHOLE + 0f));
            }
            return new java.awt.TexturePaint(cut(picture.getImage(), fill.getInsets()), within(place, rim));
        }

        private static Rectangle2D within(Rectangle2D place, Insets2D rim) {
            Rectangle2D within = place.getBounds2D();
            within.setRect(
                    place.getX() + place.getWidth() * rim.left / WHOLE,
                    place.getY() + place.getHeight() * rim.top / WHOLE,
                    place.getWidth() * (WHOLE - rim.left - rim.right) / WHOLE,
                    place.getHeight() * (WHOLE - rim.top - rim.bottom) / WHOLE);
            return within;
        }

        /** {@link Scrub} left cuts of less than half on each side. */
        private static BufferedImage cut(BufferedImage picture, Insets2D edges) {
            if (edges == null) {
                return picture;
            }
            int left = (int) (picture.getWidth() * edges.left / WHOLE);
            int top = (int) (picture.getHeight() * edges.top / WHOLE);
            int right = (int) (picture.getWidth() * edges.right / WHOLE);
            int bottom = (int) (picture.getHeight() * edges.bottom / WHOLE);
            return picture.getSubimage(
                    left,
                    top,
                    Math.max(1, picture.getWidth() - left - right),
                    Math.max(1, picture.getHeight() - top - bottom));
        }
    }
}
