package org.agentmitra.sheetfiles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Numbers as workbooks write them, and the dates that some of them stand for. */
final class Numbers {
    private static final int LONGEST = 40;
    private static final int EXACT = 17;
    private static final int LARGEST_EXPONENT = 308;
    private static final long DAY_MILLIS = 86_400_000;
    private static final int LEAP_DAY_1900 = 60;
    private static final int LAST_SERIAL = 2_958_465;
    private static final LocalDate BEFORE_LEAP_DAY = LocalDate.of(1899, 12, 31);
    private static final LocalDate AFTER_LEAP_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);

    private Numbers() {}

    /** The number, or null if it is none or larger than any cell can hold. */
    static @Nullable BigDecimal parse(byte[] ascii, int length) {
        long unscaled = 0;
        int point = -1;
        int from = length > 0 && ascii[0] == '-' ? 1 : 0;
        for (int i = from; i < length; i++) {
            int digit = ascii[i] - '0';
            if (ascii[i] == '.' && point < 0) {
                point = i;
            } else if (digit < 0 || digit > 9 || length > EXACT) {
                return parse(new String(ascii, 0, length, StandardCharsets.ISO_8859_1).strip());
            } else {
                unscaled = 10 * unscaled + digit;
            }
        }
        if (length == from || point >= 0 && length == from + 1) {
            return null;
        }
        return BigDecimal.valueOf(from == 1 ? -unscaled : unscaled, point < 0 ? 0 : length - point - 1);
    }

    /**
     * A cell holds a binary floating-point number. Programs write it with up to 17 digits, so that 0.1 may stand there as
     * 0.10000000000000001; the shortest number that means the same is the one that was typed. Long whole
     * numbers stay as they are: they are ids.
     */
    private static @Nullable BigDecimal parse(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal exact = new BigDecimal(text);
            if (Math.abs((long) exact.precision() - exact.scale()) > LARGEST_EXPONENT) {
                return null;
            }
            boolean fraction = exact.scale() > 0 && exact.precision() > EXACT - 2;
            return fraction ? BigDecimal.valueOf(exact.doubleValue()) : exact;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The moment of a day number, to the millisecond; null where the calendar of the workbook has no such day. */
    static @Nullable LocalDateTime date(BigDecimal serial, boolean date1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL + 1)) >= 0) {
            return null;
        }
        long millis = serial.multiply(BigDecimal.valueOf(DAY_MILLIS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long day = millis / DAY_MILLIS;
        // The 1900 system has a 29 February 1900 that never was.
        if (!date1904 && day == LEAP_DAY_1900) {
            return null;
        }
        LocalDate start = date1904 ? START_1904 : day < LEAP_DAY_1900 ? BEFORE_LEAP_DAY : AFTER_LEAP_DAY;
        return start.plusDays(day).atStartOfDay().plusNanos(millis % DAY_MILLIS * 1_000_000);
    }
}
