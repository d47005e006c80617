package org.agentmitra.identifiers;

import java.util.regex.Pattern;

/** Numbers of which only a part is shown: bank accounts, KIN, papers, and identity numbers in the cells of sheets. */
public final class Masked {
    private static final int SHOWN = 4;
    /** What the methods below make, and {@link Pan#masked}: nothing more is to be taken away. */
    private static final Pattern DONE = Pattern.compile("••••(?: \\S{4})?|XXXX XXXX \\d{4}|[A-Z]{5}\\*{4}[A-Z]");

    private Masked() {}

    /** {@code •••• 5678}; nothing of a number that is no longer than what is shown. */
    public static String lastFour(String number) {
        String plain = Typed.plain(number);
        return plain.length() <= SHOWN ? "••••" : "•••• " + plain.substring(plain.length() - SHOWN);
    }

    /** The text as it may be shown wherever it may come from: a whole Aadhaar number or a PAN is masked, anything else is as it is. */
    public static String guarded(String text) {
        if (Aadhaar.reading(text) == Aadhaar.Reading.WHOLE) {
            String plain = Typed.plain(text);
            return "XXXX XXXX " + plain.substring(plain.length() - SHOWN);
        }
        return Pan.parse(text).map(Pan::masked).orElse(text);
    }

    /** A text from a place that is meant for a number of somebody's, be it one or not; what is masked stays so. */
    public static String identity(String text) {
        String guarded = guarded(text);
        return guarded.equals(text) && !DONE.matcher(text).matches() ? lastFour(text) : guarded;
    }
}
