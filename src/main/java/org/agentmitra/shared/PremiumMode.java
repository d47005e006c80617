package org.agentmitra.shared;

/** How often a premium falls due. */
public enum PremiumMode {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12),
    /** Paid once; nothing falls due afterwards. */
    SINGLE(0);

    private final int months;

    PremiumMode(int months) {
        this.months = months;
    }

    /** Months between two instalments; 0 for a single premium. */
    public int months() {
        return months;
    }

    /** Instalments in a policy year; 1 for a single premium. */
    public int perYear() {
        return months == 0 ? 1 : 12 / months;
    }
}
