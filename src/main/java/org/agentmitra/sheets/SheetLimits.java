package org.agentmitra.sheets;

/** What a sheet may hold: Excel's own limits. */
public final class SheetLimits {
    public static final int ROWS = 1_048_576;

    public static final int COLUMNS = 16_384;

    /** Characters of one cell. */
    public static final int TEXT = 32_767;

    private SheetLimits() {}
}
