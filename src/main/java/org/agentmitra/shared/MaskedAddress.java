package org.agentmitra.shared;

/** Enough of an address to know it again, too little to write to. */
public final class MaskedAddress {
    private static final String HIDDEN = "•••";
    private static final int SHOWN_DIGITS = 3;

    private MaskedAddress() {}

    /** @param address e-mail address or phone number */
    public static String of(String address) {
        int at = address.lastIndexOf('@');
        if (at > 0) {
            return address.substring(0, address.offsetByCodePoints(0, 1)) + HIDDEN + address.substring(at);
        }
        return HIDDEN + address.substring(Math.max(0, address.length() - SHOWN_DIGITS));
    }
}
