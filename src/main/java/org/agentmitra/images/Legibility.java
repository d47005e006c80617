package org.agentmitra.images;

import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.Set;

/** How well a page can be read, computed from its pixels in whole numbers. */
final class Legibility {
    /** Of 255: a sheet in a dim room is about 80, one on a lit desk 150. */
    private static final long DARKEST = 70;

    /** Pixels of the shorter side: less leaves about eight to a printed letter of a card. */
    private static final int SMALLEST = 500;

    /** Sharpness is measured at one size, so that the same picture is not sharper for having more pixels. */
    private static final int MEASURED = 1_000;

    /** Variance of the Laplacian: text in focus has a thousand and more, a shaken hand a few dozen. */
    private static final long DULLEST = 100;

    private final BufferedImage image;
    private final int shorter;

    Legibility(BufferedImage image) {
        this.shorter = Math.min(image.getWidth(), image.getHeight());
        this.image = new Page(image).within(MEASURED).image();
    }

    Set<Flaw> flaws() {
        int[] light = light();
        EnumSet<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (mean(light) < DARKEST) {
            flaws.add(Flaw.DARK);
        }
        if (shorter < SMALLEST) {
            flaws.add(Flaw.SMALL);
        }
        if (sharpness(light) < DULLEST) {
            flaws.add(Flaw.BLURRED);
        }
        return flaws;
    }

    /** Lightness of each pixel, 0 to 255 (ITU-R 601). */
    private int[] light() {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            pixels[i] = (299 * (pixel >> 16 & 0xFF) + 587 * (pixel >> 8 & 0xFF) + 114 * (pixel & 0xFF)) / 1000;
        }
        return pixels;
    }

    private static long mean(int[] light) {
        long sum = 0;
        for (int value : light) {
            sum += value;
        }
        return sum / light.length;
    }

    private long sharpness(int[] light) {
        int width = image.getWidth();
        int height = image.getHeight();
        long sum = 0;
        long squares = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                long bend = 4L * light[at] - light[at - 1] - light[at + 1] - light[at - width] - light[at + width];
                sum += bend;
                squares += bend * bend;
            }
        }
        long count = Math.max(1, (long) (width - 2) * (height - 2));
        return (squares - sum * sum / count) / count;
    }
}
