package org.agentmitra.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.slides.Slide;
import org.jspecify.annotations.Nullable;

/**
 * A slide of an edition beside what became of it.
 *
 * @param place then, 1 and on; 0 when it was not there
 * @param then null when it was not there
 * @param after its place now; 0 when it is gone
 * @param now null when it is gone
 */
record SlideChange(
        int place,
        @Nullable Slide then,
        int after,
        @Nullable Slide now) {
    /**
     * One for every slide of either, those of then first.
     *
     * @param keys what the slides of now are known by; one that is known by nothing was at the place at which it is
     */
    static List<SlideChange> between(Edition edition, List<Slide> now, List<UUID> keys) {
        List<Slide> then = edition.slides();
        List<SlideChange> all = new ArrayList<>();
        List<Integer> met = new ArrayList<>();
        for (int i = 0; i < then.size(); i++) {
            int after =
                    edition.keys().isEmpty() ? i : keys.indexOf(edition.keys().get(i));
            boolean there = after >= 0 && after < now.size();
            met.add(after);
            all.add(new SlideChange(i + 1, then.get(i), there ? after + 1 : 0, there ? now.get(after) : null));
        }
        IntStream.range(0, now.size())
                .filter(i -> !met.contains(i))
                .forEach(i -> all.add(new SlideChange(0, null, i + 1, now.get(i))));
        return all;
    }

    /** Its place in whichever has it. */
    public int position() {
        return then == null ? after : place;
    }

    /** Whether it stands elsewhere now. */
    public boolean moved() {
        return then != null && now != null && place != after;
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
