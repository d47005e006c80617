package org.agentmitra.sheetfiles;

/** What a file may ask of us. Beyond what a spreadsheet program writes, far below what would hurt. */
final class Limits {
    static final long FILE_BYTES = 50L << 20;

    static final int PARTS = 2_000;
    static final long PART_BYTES = 600L << 20;
    static final long TOTAL_BYTES = 700L << 20;

    /** Inflated bytes for one packed byte, looked at once a part has more than {@link #RATIO_FROM}. */
    static final int RATIO = 100;

    static final long RATIO_FROM = 4L << 20;

    static final int SHEETS = 500;
    static final int SHARED_STRINGS = 2_000_000;
    static final int SHARED_STRING_BYTES = 40 << 20;
    static final int STYLES = 65_536;
    static final int MERGE_BYTES = 4 << 20;

    /** A gap of more rows than this ends the sheet. */
    static final int BLANK_ROWS = 5_000;

    private Limits() {}
}
