package org.agentmitra.policies;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What holders are searched and sorted by: upper case, words parted by one blank. */
public final class HolderKey {
    private static final int LONGEST = 160;
    private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private HolderKey() {}

    /** The key of a name as a list writes it; empty when it has no letter or digit. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String key = BETWEEN_WORDS
                .matcher(APOSTROPHES.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return key.length() > LONGEST ? key.substring(0, LONGEST).strip() : key;
    }
}
