package org.agentmitra.images;

/**
 * A rectangle of a page, in ten-thousandths of its width and height, so that it means the same in a preview of any size.
 *
 * @param left from the left edge
 * @param top from the upper edge
 */
public record Area(int left, int top, int width, int height) {
    /** All of a side. */
    public static final int WHOLE = 10_000;

    /** @throws IllegalArgumentException when it is empty or does not lie on the page */
    public Area {
        if (left < 0 || top < 0 || width <= 0 || height <= 0 || left + width > WHOLE || top + height > WHOLE) {
            throw new IllegalArgumentException("no area of a page");
        }
    }

    /** As much of it as lies on the page; the corners may be given in any order, also beyond the edges. */
    public static Area between(int left, int top, int right, int bottom) {
        int from = Math.clamp(Math.min(left, right), 0, WHOLE - 1);
        int to = Math.clamp(Math.max(left, right), from + 1, WHOLE);
        int above = Math.clamp(Math.min(top, bottom), 0, WHOLE - 1);
        int below = Math.clamp(Math.max(top, bottom), above + 1, WHOLE);
        return new Area(from, above, to - from, below - above);
    }
}
