package org.agentmitra.clearances;

import java.util.List;
import java.util.regex.Pattern;
import org.agentmitra.slides.Slide;

/** Finds words about what insurance brings or costs. Rather one too many: a person looks at what it finds. */
final class Claims {
    private static final Pattern WORDS = Pattern.compile(
            "₹|%|\\bRs\\b|\\bINR\\b|premium|benefit|bonus|return|guarante|assured|maturity|product\\.premium"
                    + "|प्रीमियम|लाभ|बोनस|गारंटी|रिटर्न|रुपये|रुपए|परिपक्वता|बीमित",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Claims() {}

    /** Whether any of the slides names a benefit or a premium. */
    static boolean in(List<Slide> slides) {
        return slides.stream().anyMatch(Claims::in);
    }

    static boolean in(Slide slide) {
        return WORDS.matcher(
                        String.join("\n", slide.words().said(), slide.call().text()))
                .find();
    }
}
