package org.agentmitra.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.agentmitra.slides.Slide;
import org.jspecify.annotations.Nullable;

/**
 * A slide of an edition beside the one at its place now.
 *
 * @param position 1 and on
 * @param then null when there was none
 * @param now null when there is none
 */
record SlideChange(
        int position, @Nullable Slide then, @Nullable Slide now) {
    /** One for every place that either has. */
    static List<SlideChange> between(List<Slide> then, List<Slide> now) {
        return IntStream.range(0, Math.max(then.size(), now.size()))
                .mapToObj(i -> new SlideChange(
                        i + 1, i < then.size() ? then.get(i) : null, i < now.size() ? now.get(i) : null))
                .toList();
    }

    public boolean same() {
        return then != null && then.equals(now);
    }

    /** What became of it since, as message keys. */
    public List<String> keys() {
        if (then == null) {
            return List.of("editions.added");
        }
        if (now == null) {
            return List.of("editions.removed");
        }
        return same() ? List.of("editions.same") : parts(then, now);
    }

    private static List<String> parts(Slide then, Slide now) {
        List<String> parts = new ArrayList<>();
        if (!words(then).equals(words(now))) {
            parts.add("editions.words");
        }
        if (!look(then).equals(look(now))) {
            parts.add("editions.look");
        }
        if (then.look().seconds() != now.look().seconds()
                || then.look().transition() != now.look().transition()) {
            parts.add("editions.time");
        }
        if (!then.call().equals(now.call())) {
            parts.add("editions.button");
        }
        if (then.locked() != now.locked()) {
            parts.add("editions.lock");
        }
        return parts;
    }

    private static List<String> words(Slide slide) {
        return List.of(
                slide.words().title(), slide.words().subtitle(), slide.words().body(), slide.alt());
    }

    private static List<String> look(Slide slide) {
        return List.of(
                slide.kind().name(),
                String.valueOf(slide.picture()),
                String.valueOf(slide.video()),
                String.valueOf(slide.art()),
                slide.look().layout().name(),
                slide.look().text().name(),
                slide.look().ground().name(),
                String.valueOf(slide.look().veil()));
    }
}
