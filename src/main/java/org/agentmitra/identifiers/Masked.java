package org.agentmitra.identifiers;

/** Numbers of which only the end is shown: bank accounts, KIN, papers. */
public final class Masked {
    private static final int SHOWN = 4;

    private Masked() {}

    /** {@code •••• 5678}; nothing of a number that is no longer than what is shown. */
    public static String lastFour(String number) {
        String plain = Typed.plain(number);
        return plain.length() <= SHOWN ? "••••" : "•••• " + plain.substring(plain.length() - SHOWN);
    }
}
