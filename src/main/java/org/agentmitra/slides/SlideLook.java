package org.agentmitra.slides;

/**
 * How a slide looks, and how it comes and goes.
 *
 * @param text colour of its words
 * @param veil how much of the ground's colour lies over the picture, per cent
 * @param seconds how long it stays while slides change by themselves
 */
public record SlideLook(SlideLayout layout, Tone text, Tone ground, int veil, int seconds, Transition transition) {
    /** As a form begins with it: the veil is enough for white words on ink over any picture. */
    public static final SlideLook USUAL =
            new SlideLook(SlideLayout.CENTRE, Tone.WHITE, Tone.TEAL, 60, 5, Transition.SLIDE);
}
