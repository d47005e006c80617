package org.agentmitra.recognition;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agentmitra.formats.Expected;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * The lines above the header of a due list.
 *
 * @param month the list is for
 */
public record Preamble(
        @Nullable String agentCode,
        @Nullable String branchCode,
        @Nullable YearMonth month) {
    /** Words that follow without a colon or a digit are the next header of a list. */
    private static final Pattern AGENT =
            Pattern.compile("(?i)agen(?:t|cy)\\s*code\\s*(?:[:.-]+\\s*|(?=[A-Z]*[0-9]))([A-Z0-9]{3,12})\\b");

    private static final Pattern BRANCH = Pattern.compile("(?i)branch\\s*code\\s*[:.-]*\\s*([A-Z0-9]{2,6})\\b");
    private static final Pattern MONTH =
            Pattern.compile("(?i)\\bfor\\s+(?:the\\s+month\\s+(?:of\\s+)?)?(0?[1-9]|1[0-2])\\s*/\\s*(\\d{4})");

    static Preamble of(List<SheetRow> rows) {
        String text = rows.stream().map(Preamble::line).collect(Collectors.joining("\n"));
        Matcher month = MONTH.matcher(text);
        return new Preamble(
                first(AGENT, text),
                first(BRANCH, text),
                month.find() ? YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1))) : null);
    }

    /** What this says, and where it says nothing the other. */
    Preamble or(Preamble other) {
        return new Preamble(
                agentCode == null ? other.agentCode : agentCode,
                branchCode == null ? other.branchCode : branchCode,
                month == null ? other.month : month);
    }

    /** Whether the list is for the agent with this agency code; one that names nobody is for everybody. */
    public boolean isFor(String agencyCode) {
        return agentCode == null || Expected.sameAgency(agencyCode, agentCode, branchCode);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).toUpperCase(Locale.ROOT) : null;
    }

    private static String line(SheetRow row) {
        return row.cells().stream()
                .map(Cell::display)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
