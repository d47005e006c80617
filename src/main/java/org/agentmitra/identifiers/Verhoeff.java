package org.agentmitra.identifiers;

/** Verhoeff's check digit, in the dihedral group of order ten: it finds every wrong digit and every swap of neighbours. */
final class Verhoeff {
    private static final int[] SHIFT = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private Verhoeff() {}

    /** Whether the last of the digits is the check digit of those before it. */
    static boolean passes(String digits) {
        int check = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            check = product(check, shifted(digit, place % 8));
        }
        return check == 0;
    }

    private static int shifted(int digit, int times) {
        int shifted = digit;
        for (int i = 0; i < times; i++) {
            shifted = SHIFT[shifted];
        }
        return shifted;
    }

    /** 0 to 4 turn a pentagon, 5 to 9 mirror it first. */
    private static int product(int left, int right) {
        int turn = left < 5 ? left + right % 5 : left - right % 5;
        int place = Math.floorMod(turn, 5);
        return (left < 5) == (right < 5) ? place : place + 5;
    }
}
