package org.agentmitra.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in minor units (paise, cents) with its ISO 4217 currency code.
 *
 * @param minor the amount in minor units; negative for refunds and reversals
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    public static Money inr(long paise) {
        return new Money(paise, "INR");
    }

    /** @throws ArithmeticException when the amount has more than two decimals */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(
                amount.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact(), currency);
    }

    public Money plus(Money other) {
        requireSame(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(minor, count), currency);
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, 2);
    }

    /** Indian grouping for rupees (₹12,34,567), thousands elsewhere; decimals only when there are any. */
    @Override
    public String toString() {
        String sign = minor < 0 ? "-" : "";
        long whole = Math.abs(minor / 100);
        long rest = Math.abs(minor % 100);
        String symbol = currency.equals("INR") ? "₹" : currency + " ";
        return sign + symbol + grouped(whole) + (rest == 0 ? "" : String.format(".%02d", rest));
    }

    private String grouped(long whole) {
        String digits = Long.toString(whole);
        if (digits.length() <= 3) {
            return digits;
        }
        int step = currency.equals("INR") ? 2 : 3;
        StringBuilder text = new StringBuilder(digits.substring(digits.length() - 3));
        int end = digits.length() - 3;
        while (end > 0) {
            int start = Math.max(0, end - step);
            text.insert(0, ',').insert(0, digits.substring(start, end));
            end = start;
        }
        return text.toString();
    }

    @Override
    public int compareTo(Money other) {
        requireSame(other);
        return Long.compare(minor, other.minor);
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Different currencies: " + currency + " and " + other.currency);
        }
    }
}
