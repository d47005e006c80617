package org.agentmitra.reviews;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.sheets.SheetWriter;
import org.agentmitra.targets.Aftermath;
import org.agentmitra.targets.Aftermath.Fate;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes every row of an import: what became of it, also since, what it changed, and what was said of it. */
@Component
public class RowReport {
    private static final int PAGE = 1_000;
    /** Outcomes of the check that the run decides; the others stand without it. */
    private static final List<RowOutcome> RUN = List.of(RowOutcome.CREATED, RowOutcome.UPDATED, RowOutcome.UNCHANGED);
    /** Outcomes of the run that leave something to be taken back. */
    private static final List<RowOutcome> MADE = List.of(RowOutcome.CREATED, RowOutcome.UPDATED);

    private final FindingStore findings;
    private final FindingTexts texts;
    private final ObjectProvider<Aftermath> aftermaths;
    private final MessageSource messages;

    RowReport(FindingStore findings, FindingTexts texts, ObjectProvider<Aftermath> aftermaths, MessageSource messages) {
        this.findings = findings;
        this.texts = texts;
        this.aftermaths = aftermaths;
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
            Map<Integer, Fate> fates = fates(importId, rows);
            for (RowPreview row : rows) {
                List<Finding> reasons = said.getOrDefault(row.number(), List.of());
                String became = became(row, reached, fates.get(row.number()), locale);
                writer.row(cells(row.key().isEmpty() ? Reviews.typed(row, reasons) : row, became, reasons, locale));
            }
            rows = target.preview(importId, null, last, PAGE);
        }
    }

    private Map<Integer, Fate> fates(UUID importId, List<RowPreview> rows) {
        Map<Integer, Fate> fates = new HashMap<>();
        aftermaths.forEach(one -> fates.putAll(one.of(importId, rows)));
        return fates;
    }

    private String became(RowPreview row, int reached, @Nullable Fate since, Locale locale) {
        if (row.turn() > reached && RUN.contains(row.outcome())) {
            return text("reviews.outcome.none", locale);
        }
        String outcome = text("reviews.outcome." + row.outcome(), locale);
        if (since == null || !MADE.contains(row.outcome())) {
            return outcome;
        }
        String reason = since.reason() == null ? "" : text(since.reason(), locale);
        return messages.getMessage(since.key(), new Object[] {outcome, reason}, locale);
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

    private List<@Nullable Object> cells(RowPreview row, String became, List<Finding> reasons, Locale locale) {
        boolean fresh = row.outcome() == RowOutcome.CREATED;
        return Arrays.asList(
                row.number(),
                row.key(),
                row.label(),
                became,
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
