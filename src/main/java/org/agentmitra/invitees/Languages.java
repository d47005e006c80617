package org.agentmitra.invitees;

import java.util.Locale;
import java.util.Optional;

/** Languages by what people call them. */
final class Languages {
    private Languages() {}

    /** The tag of a language of the portal: {@code hi} for hi, Hindi, हिन्दी. */
    static Optional<String> tag(String word) {
        String wanted = word.strip();
        for (Locale language : RoleWords.LANGUAGES) {
            if (language.toLanguageTag().equalsIgnoreCase(wanted)) {
                return Optional.of(language.toLanguageTag());
            }
            for (Locale reader : RoleWords.LANGUAGES) {
                if (language.getDisplayLanguage(reader).equalsIgnoreCase(wanted)) {
                    return Optional.of(language.toLanguageTag());
                }
            }
        }
        return Optional.ofNullable(wanted.equals("हिंदी") ? "hi" : null);
    }
}
