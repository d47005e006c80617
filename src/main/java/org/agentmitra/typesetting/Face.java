package org.agentmitra.typesetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/** The fonts there are, the first for Latin letters as well. */
enum Face {
    DEVANAGARI(UnicodeScript.DEVANAGARI),
    BENGALI(UnicodeScript.BENGALI),
    GUJARATI(UnicodeScript.GUJARATI),
    GURMUKHI(UnicodeScript.GURMUKHI),
    KANNADA(UnicodeScript.KANNADA),
    MALAYALAM(UnicodeScript.MALAYALAM),
    ODIA(UnicodeScript.ORIYA),
    TAMIL(UnicodeScript.TAMIL),
    TELUGU(UnicodeScript.TELUGU),
    /** Letters of Europe that the first lacks; it comes with PDFBox. */
    EUROPE(null),
    /** No font. */
    NONE(null);

    private static final String EUROPEAN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Map<Face, BaseFont> LOADED = new ConcurrentHashMap<>();

    private final @Nullable UnicodeScript script;

    Face(@Nullable UnicodeScript script) {
        this.script = script;
    }

    /** The one that writes a letter. */
    static Face of(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return Arrays.stream(values())
                .filter(face -> face.script == script)
                .findFirst()
                .filter(face -> face.writes(letter))
                .orElseGet(() -> DEVANAGARI.writes(letter) ? DEVANAGARI : EUROPE.writes(letter) ? EUROPE : NONE);
    }

    /** What joins or parts letters is never seen, and goes along with any. */
    boolean writes(int letter) {
        return this == NONE
                ? Character.isWhitespace(letter)
                : Character.getType(letter) == Character.FORMAT || font().charExists(letter);
    }

    /** Name on the page; empty for none. */
    String family() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** Address of the file. */
    String address() {
        String name = name().charAt(0) + family().substring(1);
        String file = this == EUROPE ? EUROPEAN : "/fonts/Lohit-" + name + ".ttf";
        return Objects.requireNonNull(Face.class.getResource(file), file).toString();
    }

    private BaseFont font() {
        return LOADED.computeIfAbsent(this, Face::load);
    }

    private BaseFont load() {
        try {
            return BaseFont.createFont(address(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
