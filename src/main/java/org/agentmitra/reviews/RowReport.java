package org.agentmitra.reviews;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.sheets.SheetWriter;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes every row of an import: what became of it, what it changed, and what was said of it. */
@Component
public class RowReport {
    private static final int PAGE = 1_000;
    /** Outcomes of the check that the run decides; the others stand without it. */
    private static final List<RowOutcome> RUN = List.of(RowOutcome.CREATED, RowOutcome.UPDATED, RowOutcome.UNCHANGED);

    private final FindingStore findings;
    private final FindingTexts texts;
    private final MessageSource messages;

    RowReport(FindingStore findings, FindingTexts texts, MessageSource messages) {
        this.findings = findings;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * Writes a sheet of the rows, a thousand at a time.
     *
     * @param reached number of the last row that the run came to
     */
    public void write(UUID importId, ImportTarget target, int reached, Locale locale, SheetWriter writer)
            throws IOException {
        writer.header(header(target, locale));
        List<RowPreview> rows = target.preview(importId, null, 0, PAGE);
        while (!rows.isEmpty()) {
            int last = rows.getLast().number();
            Map<Integer, List<Finding>> said =
                    findings.all(importId, rows.getFirst().number(), last);
            for (RowPreview row : rows) {
                List<Finding> reasons = said.getOrDefault(row.number(), List.of());
                writer.row(cells(row.key().isEmpty() ? Reviews.typed(row, reasons) : row, reasons, reached, locale));
            }
            rows = target.preview(importId, null, last, PAGE);
        }
    }

    private List<String> header(ImportTarget target, Locale locale) {
        return List.of(
                text("reviews.findings.row", locale),
                text("reviews.preview.key." + target.words(), locale),
                text("reviews.preview.label", locale),
                text("reviews.preview.became", locale),
                text("reviews.preview.changes." + target.words(), locale),
                text("reviews.errors.reason", locale));
    }

    private List<@Nullable Object> cells(RowPreview row, List<Finding> reasons, int reached, Locale locale) {
        boolean beyond = row.turn() > reached && RUN.contains(row.outcome());
        boolean fresh = row.outcome() == RowOutcome.CREATED;
        return Arrays.asList(
                row.number(),
                row.key(),
                row.label(),
                text(beyond ? "reviews.outcome.none" : "reviews.outcome." + row.outcome(), locale),
                row.changes().stream()
                        .map(change -> change(change, fresh, locale))
                        .collect(Collectors.joining("; ")),
                reasons.stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .map(finding ->
                                (finding.column() == null ? "" : finding.column() + ": ") + texts.text(finding, locale))
                        .collect(Collectors.joining("; ")));
    }

    private String change(Change change, boolean fresh, Locale locale) {
        String now = value(change.kind(), change.now(), locale);
        return text(change.field(), locale) + ": "
                + (fresh ? now : value(change.kind(), change.was(), locale) + " → " + now);
    }

    private String value(Change.Kind kind, @Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "–";
            case LocalDate day ->
                DateTimeFormatter.ofPattern("dd MMM yyyy", locale).format(day);
            case YearMonth month ->
                DateTimeFormatter.ofPattern("MM/yyyy", locale).format(month);
            default -> kind == Change.Kind.WORD ? text(value.toString(), locale) : value.toString();
        };
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
