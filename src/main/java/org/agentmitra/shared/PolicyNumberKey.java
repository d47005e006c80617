package org.agentmitra.shared;

/**
 * A policy number as it is compared: insurers' sheets drop zeros in front of it, and put blanks, slashes and hyphens into
 * it, as they like.
 *
 * @param value letters in capitals and digits, without zeros in front; empty where nothing of it is left
 */
public record PolicyNumberKey(String value) {
    /** The key of a number as anybody writes it. */
    public static PolicyNumberKey of(String number) {
        StringBuilder key = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = Character.toUpperCase(number.charAt(i));
            boolean kept = c >= 'A' && c <= 'Z' || c >= '1' && c <= '9' || c == '0' && !key.isEmpty();
            if (kept) {
                key.append(c);
            }
        }
        return new PolicyNumberKey(key.toString());
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }
}
