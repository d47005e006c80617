package org.agentmitra.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Some words of a line that look the same.
 *
 * @param tone null for the colour of the slide's text
 */
public record Phrase(
        String text, boolean bold, boolean italic, @Nullable Tone tone, Size size) {
    /** How large words are, against those around them. */
    public enum Size {
        SMALL,
        USUAL,
        LARGE
    }

    /** Style classes. */
    public String style() {
        List<String> classes = new ArrayList<>();
        if (bold) {
            classes.add("phrase-bold");
        }
        if (italic) {
            classes.add("phrase-italic");
        }
        if (size != Size.USUAL) {
            classes.add("phrase-" + size.name().toLowerCase(Locale.ROOT));
        }
        if (tone != null) {
            classes.add(tone.style());
        }
        return String.join(" ", classes);
    }

    Phrase saying(String words) {
        return new Phrase(words, bold, italic, tone, size);
    }

    Phrase bolder() {
        return new Phrase(text, true, italic, tone, size);
    }

    Phrase leaning() {
        return new Phrase(text, bold, true, tone, size);
    }

    Phrase coloured(Tone other) {
        return new Phrase(text, bold, italic, other, size);
    }

    Phrase sized(Size other) {
        return new Phrase(text, bold, italic, tone, other);
    }
}
