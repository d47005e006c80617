package org.agentmitra.reviews;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.SheetWriter;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.RowPreview;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of an import that were left out for a fault, with the reasons behind them. The last column tells the
 * number each has in the source, and its header whose rows they are, so that they can come back.
 */
@Component
public class ErrorWorkbook {
    private static final int PAGE = 1_000;
    /** In which it may have been written, whoever looks at it. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("hi"));

    private static final Pattern MARK = Pattern.compile(".*\\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})]");

    private final FindingStore findings;
    private final FindingTexts texts;
    private final MessageSource messages;

    ErrorWorkbook(FindingStore findings, FindingTexts texts, MessageSource messages) {
        this.findings = findings;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * The file as it was sent.
     *
     * @param headers of the columns that are given back
     * @param dated indices of those that hold dates
     * @param rows all of the sheet, from the first
     */
    public record Original(UUID importId, int headerRow, List<String> headers, Set<Integer> dated, Rows rows) {}

    /** Rows in the order of the sheet; null at the end. */
    @FunctionalInterface
    public interface Rows {
        @Nullable
        SheetRow next() throws IOException;
    }

    /** The import whose rows a column numbers; null for any other column. @param header of the column */
    public static @Nullable UUID marked(String header) {
        Matcher mark = MARK.matcher(header);
        return mark.matches() ? UUID.fromString(mark.group(1)) : null;
    }

    /** Headers of a sheet's columns without those that such a workbook adds; all of any other sheet. */
    public List<String> withoutAdded(List<String> headers) {
        if (headers.stream().allMatch(header -> marked(header) == null)) {
            return headers;
        }
        Set<String> reasons = LANGUAGES.stream()
                .map(language -> messages.getMessage("reviews.errors.reason", null, language))
                .collect(Collectors.toSet());
        return headers.stream()
                .filter(header -> marked(header) == null && !reasons.contains(header))
                .toList();
    }

    /** Writes the workbook as it goes, a thousand failed rows at a time. */
    public void write(Original original, ImportTarget target, Locale locale, OutputStream out) throws IOException {
        try (SheetWriter writer = new SheetWriter(out, messages.getMessage("reviews.errors.sheet", null, locale))) {
            SheetRow first = writePreamble(original, writer);
            List<String> header = new ArrayList<>(original.headers());
            header.add(messages.getMessage("reviews.errors.reason", null, locale));
            header.add(messages.getMessage("reviews.errors.row", null, locale) + " [" + original.importId() + "]");
            writer.header(header);
            writeRows(original, target, first, writer, locale);
        }
    }

    /**
     * The lines above the header name agent and month, by which the rows are judged when they come back.
     *
     * @return the first row behind the header
     */
    private static @Nullable SheetRow writePreamble(Original original, SheetWriter writer) throws IOException {
        SheetRow row = original.rows().next();
        while (row != null && row.number() <= original.headerRow()) {
            if (row.number() < original.headerRow()) {
                writer.row(values(row, row.cells().size(), Set.of()));
            }
            row = original.rows().next();
        }
        return row;
    }

    /** Two pages are in memory: one that is written, and the next, which is read meanwhile. */
    private void writeRows(
            Original original, ImportTarget target, @Nullable SheetRow first, SheetWriter writer, Locale locale)
            throws IOException {
        LeftOutRows left = new LeftOutRows(target, original.importId(), original.headerRow(), PAGE);
        RowsInStep rows = new RowsInStep(original.rows(), first);
        try (WriteBehind<List<List<@Nullable Object>>> pages = new WriteBehind<>(page -> write(page, writer))) {
            List<RowPreview> failed = left.next(PAGE);
            while (!failed.isEmpty()) {
                pages.accept(page(original, failed, rows, locale));
                failed = left.next(PAGE);
            }
            pages.finish();
        }
    }

    private static void write(List<List<@Nullable Object>> page, SheetWriter writer) throws IOException {
        for (List<@Nullable Object> values : page) {
            writer.row(values);
        }
    }

    private List<List<@Nullable Object>> page(
            Original original, List<RowPreview> failed, RowsInStep rows, Locale locale) throws IOException {
        Map<Integer, List<Finding>> reasons = findings.reasons(
                original.importId(),
                failed.getFirst().number(),
                failed.getLast().number());
        List<List<@Nullable Object>> page = new ArrayList<>(failed.size());
        for (RowPreview preview : failed) {
            SheetRow row = rows.at(preview.number());
            if (row != null) {
                List<@Nullable Object> values = values(row, original.headers().size(), original.dated());
                values.add(reason(reasons.get(row.number()), locale));
                values.add(row.number());
                page.add(values);
            }
        }
        return page;
    }

    /** Rows of the sheet by their numbers, asked for in rising order. */
    private static final class RowsInStep {
        private final Rows rows;
        private @Nullable SheetRow row;

        RowsInStep(Rows rows, @Nullable SheetRow first) {
            this.rows = rows;
            this.row = first;
        }

        @Nullable
        SheetRow at(int number) throws IOException {
            while (row != null && row.number() < number) {
                row = rows.next();
            }
            return row != null && row.number() == number ? row : null;
        }
    }

    private String reason(@Nullable List<Finding> critical, Locale locale) {
        if (critical == null) {
            return messages.getMessage("reviews.finding." + FindingStore.CHANGED_SINCE, null, locale);
        }
        return critical.stream()
                .map(finding -> (finding.column() == null ? "" : finding.column() + ": ") + texts.text(finding, locale))
                .collect(Collectors.joining("; "));
    }

    private static List<@Nullable Object> values(SheetRow row, int width, Set<Integer> dated) {
        List<@Nullable Object> values = new ArrayList<>(width + 1);
        for (int i = 0; i < width; i++) {
            values.add(value(row.cell(i), dated.contains(i)));
        }
        return values;
    }

    private static @Nullable Object value(Cell cell, boolean dated) {
        return switch (cell) {
            case Cell.Empty() -> null;
            // The number would be another day here, where days count from 1900 on.
            case Cell.Number number when dated && number.since1904() && number.day() != null -> number.day();
            // A number that was damaged stays visibly so.
            case Cell.Number(BigDecimal value, String raw, boolean since1904) ->
                raw.indexOf('E') >= 0 || raw.indexOf('e') >= 0 ? raw : value;
            case Cell.Date(LocalDateTime value, String raw) -> value.toLocalDate();
            default -> cell.display();
        };
    }
}
