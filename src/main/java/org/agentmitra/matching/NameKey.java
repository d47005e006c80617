package org.agentmitra.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What names are compared by: upper case, without honorifics and punctuation, one blank between words. */
public final class NameKey {
    /** Width of the column. */
    static final int LONGEST = 160;

    private static final Set<String> HONORIFICS = Set.of(
            "MR",
            "MRS",
            "MS",
            "MISS",
            "MASTER",
            "DR",
            "PROF",
            "SHRI",
            "SHREE",
            "SRI",
            "SMT",
            "SHRIMATI",
            "KUM",
            "LATE",
            "श्री",
            "श्रीमती",
            "डॉ");

    private NameKey() {}

    /** Whether two names may be one person's: they share a word that is more than an initial, or the same letters. */
    public static boolean alike(String one, String other) {
        String key = of(one);
        String with = of(other);
        Set<String> words = new HashSet<>(Arrays.asList(key.split(" ")));
        words.retainAll(Arrays.asList(with.split(" ")));
        return words.stream().anyMatch(word -> word.length() > 1)
                || key.replace(" ", "").equals(with.replace(" ", ""));
    }

    /** The key of a name; empty when the name has neither letters nor digits. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("^\\s*M/S\\b", " ")
                .replaceAll("['’`]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        List<String> words = new ArrayList<>(Arrays.asList(plain.split(" ")));
        while (words.size() > 1 && HONORIFICS.contains(words.getFirst())) {
            words.removeFirst();
        }
        String key = String.join(" ", words);
        return key.length() > LONGEST ? key.substring(0, LONGEST).strip() : key;
    }
}
