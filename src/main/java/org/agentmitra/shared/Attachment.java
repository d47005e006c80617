package org.agentmitra.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The header {@code Content-Disposition} of a file to be kept, whatever letters its name has: as it is for browsers of today
 * (RFC 6266, RFC 8187), and in plain letters for others.
 */
public final class Attachment {
    private Attachment() {}

    /**
     * The header's value.
     *
     * @param name what the file is called, without its ending
     * @param plain the same where none of its letters is a plain one, as of names in Hindi
     * @param ending with its dot, and what is said beside the name before it, behind a hyphen: {@code -v2.xlsx}
     */
    public static String of(String name, String plain, String ending) {
        String full = name.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "").strip();
        String bare = Normalizer.normalize(full, Normalizer.Form.NFD)
                .replaceAll("[^\\p{ASCII}]", "")
                .replaceAll("\\s+", " ")
                .strip();
        boolean whole = bare.equals(full);
        boolean tells = bare.codePoints().anyMatch(Character::isLetterOrDigit);
        String fallback = (whole && tells ? bare : mostly(bare, full) ? bare : plain) + ending;
        return "attachment; filename=\"" + fallback + "\""
                + (whole && tells ? "" : "; filename*=UTF-8''" + encoded((full.isEmpty() ? plain : full) + ending));
    }

    /** Whether enough of the name is left to know it by. */
    private static boolean mostly(String bare, String full) {
        return bare.codePoints().filter(Character::isLetterOrDigit).count() * 2 > full.length();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
