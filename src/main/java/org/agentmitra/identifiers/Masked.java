package org.agentmitra.identifiers;

/** Numbers of which only a part is shown: bank accounts, KIN, papers, and identity numbers in the cells of sheets. */
public final class Masked {
    private static final int SHOWN = 4;

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
}
