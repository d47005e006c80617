package org.agentmitra.sheets;

/** Text that a spreadsheet program shows and does not run. */
final class SafeText {
    private SafeText() {}

    /** Puts an apostrophe before what would start a formula (ASVS 1.2.10), and cuts at what a cell may hold. */
    static String of(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.length() > Limits.TEXT ? safe.substring(0, Limits.TEXT) : safe;
    }
}
