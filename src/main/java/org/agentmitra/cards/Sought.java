package org.agentmitra.cards;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for. What cannot be read is left out.
 *
 * @param text a name, or the beginning of an agency code; empty for any
 * @param pin three to six digits of a PIN code; empty for any
 */
public record Sought(
        String text,
        String pin,
        @Nullable Speciality speciality,
        @Nullable SpokenLanguage language) {
    private static final int LONGEST = 80;

    /** Names of a person have no more that tell. */
    private static final int MOST_WORDS = 5;

    /** @param query parameters {@code q}, {@code pin}, {@code speciality}, {@code language} */
    public static Sought of(Map<String, String> query) {
        String text = query.getOrDefault("q", "").strip();
        String pin = query.getOrDefault("pin", "").replaceAll("[\\s-]", "");
        return new Sought(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                pin.matches("[1-9]\\d{2,5}") ? pin : "",
                Speciality.of(query.get("speciality")).orElse(null),
                SpokenLanguage.of(query.get("language")).orElse(null));
    }

    /** Nothing is asked for. */
    public boolean isEmpty() {
        return code().isEmpty() && words().isEmpty() && pin.isEmpty() && speciality == null && language == null;
    }

    /** The beginning of an agency code as trees keep it; empty when what was typed is none: codes have digits. */
    Optional<String> code() {
        String plain = text.replaceAll("[\\s\\u00A0]", "").toUpperCase(Locale.ROOT);
        String bare = plain.replaceFirst("^LIC[-/]?(?=[0-9A-Z])", "");
        return bare.matches("[0-9A-Z/-]*\\d[0-9A-Z/-]*") ? Optional.of(bare) : Optional.empty();
    }

    /** Words of a name. */
    List<String> words() {
        return CardTerms.words(text).stream().limit(MOST_WORDS).toList();
    }

    /** The sorting district of a PIN code, whose post offices are near each other; as typed where less was typed. */
    String district() {
        return pin.substring(0, Math.min(3, pin.length()));
    }

    /** The same as a query, for links to other pages of the list. */
    public String query() {
        return "?q=" + encoded(text) + "&pin=" + pin + "&speciality=" + (speciality == null ? "" : speciality.name())
                + "&language=" + (language == null ? "" : language.name());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
