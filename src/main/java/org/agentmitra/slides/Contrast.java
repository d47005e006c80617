package org.agentmitra.slides;

/**
 * How much text stands out, as WCAG 2.2 reckons it.
 *
 * @param hundredths 100 for none, 2,100 for black on white
 */
public record Contrast(long hundredths) {
    /** What text of ordinary size needs, 4.5 to 1 (WCAG 2.2, 1.4.3). */
    public static final long ENOUGH = 450;

    private static final long MILLION = 1_000_000;
    private static final int FULL = 255;

    /** Text on a ground of one colour. */
    public static Contrast of(Tone text, Tone ground) {
        return between(luminance(text.red(), text.green(), text.blue()), veiled(ground, 100, 0));
    }

    /**
     * Text on a picture that nobody looked at, through a veil: as bad as any picture can make it, from black to white.
     *
     * @param percent how much the veil covers
     */
    public static Contrast over(Tone text, Tone veil, int percent) {
        long light = luminance(text.red(), text.green(), text.blue());
        long darkest = veiled(veil, percent, 0);
        long brightest = veiled(veil, percent, FULL);
        if (light >= darkest && light <= brightest) {
            return new Contrast(100);
        }
        return light < darkest ? between(light, darkest) : between(light, brightest);
    }

    public boolean enough() {
        return hundredths >= ENOUGH;
    }

    private static Contrast between(long one, long other) {
        long lighter = Math.max(one, other) + MILLION / 20;
        long darker = Math.min(one, other) + MILLION / 20;
        return new Contrast(lighter * 100 / darker);
    }

    /** Luminance of a grey behind the veil. */
    private static long veiled(Tone veil, int percent, int grey) {
        return luminance(
                mixed(veil.red(), percent, grey),
                mixed(veil.green(), percent, grey),
                mixed(veil.blue(), percent, grey));
    }

    private static int mixed(int channel, int percent, int grey) {
        return (channel * percent + grey * (100 - percent)) / 100;
    }

    /** In millionths. */
    private static long luminance(int red, int green, int blue) {
        return (2126 * linear(red) + 7152 * linear(green) + 722 * linear(blue)) / 10_000;
    }

    private static long linear(int channel) {
        var part = channel / 255.0;
        return Math.round(MILLION * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)));
    }
}
