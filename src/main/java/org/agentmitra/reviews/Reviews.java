package org.agentmitra.reviews;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.targets.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a page of what a check found. */
@Component
public class Reviews {
    private static final int FINDINGS = 25;
    private static final int ROWS = 10;
    /** Beginning of the codes of findings about the number a row is known by. */
    private static final String NUMBER = "number-";

    private final FindingStore findings;
    private final FindingPages pages;
    private final FindingTexts texts;

    Reviews(FindingStore findings, FindingPages pages, FindingTexts texts) {
        this.findings = findings;
        this.pages = pages;
        this.texts = texts;
    }

    /** A page of the findings and of the staged rows; at most eight queries. */
    public Review of(UUID importId, ImportTarget target, FindingFilter asked, Locale locale) {
        List<FindingStore.Reason> reasons = findings.reasons(importId);
        FindingFilter filter = asked.among(reasons);
        List<FindingPages.Stored> found = pages.after(importId, filter, FINDINGS + 1);
        boolean more = found.size() > FINDINGS;
        List<FindingPages.Stored> page = more ? found.subList(0, FINDINGS) : found;
        List<RowPreview> rows =
                target.preview(importId, filter.outcome(), filter.row() == null ? 0 : filter.row(), ROWS + 1);
        boolean moreRows = rows.size() > ROWS;
        List<RowPreview> shown = keyed(importId, moreRows ? rows.subList(0, ROWS) : rows);
        return new Review(
                reasons.stream().map(reason -> reason(reason, locale)).toList(),
                severities(importId),
                page.stream().map(stored -> line(stored.finding(), locale)).toList(),
                previousFindings(importId, filter),
                more ? page.getLast().place().key() : null,
                shown,
                previousRows(importId, target, filter),
                moreRows ? shown.getLast().number() : null,
                filter);
    }

    /** A row whose number is none is known by what was typed instead. */
    private List<RowPreview> keyed(UUID importId, List<RowPreview> rows) {
        if (rows.stream().noneMatch(row -> row.key().isEmpty())) {
            return rows;
        }
        Map<Integer, List<Finding>> critical = findings.critical(
                importId, rows.getFirst().number(), rows.getLast().number());
        return rows.stream()
                .map(row -> row.key().isEmpty() ? typed(row, critical.getOrDefault(row.number(), List.of())) : row)
                .toList();
    }

    static RowPreview typed(RowPreview row, List<Finding> critical) {
        return critical.stream()
                .filter(finding -> finding.code().startsWith(NUMBER) && finding.value() != null)
                .findFirst()
                .map(finding -> new RowPreview(
                        row.number(), row.outcome(), String.valueOf(finding.value()), row.label(), row.changes()))
                .orElse(row);
    }

    private @Nullable String previousFindings(UUID importId, FindingFilter filter) {
        if (filter.place().equals(FindingPlace.START)) {
            return null;
        }
        List<FindingPages.Stored> before = pages.upTo(importId, filter, FINDINGS + 1);
        if (before.isEmpty()) {
            return null;
        }
        FindingPlace previous = before.size() > FINDINGS ? before.getLast().place() : FindingPlace.START;
        return previous.key();
    }

    private static @Nullable Integer previousRows(UUID importId, ImportTarget target, FindingFilter filter) {
        Integer after = filter.row();
        return after == null || after == 0
                ? null
                : Integer.valueOf(target.pageEndingAt(importId, filter.outcome(), after, ROWS));
    }

    private List<Review.SeverityCount> severities(UUID importId) {
        Map<Severity, Integer> counts = findings.bySeverity(importId);
        return List.of(Severity.values()).stream()
                .filter(counts::containsKey)
                .map(severity ->
                        new Review.SeverityCount(severity, severityKey(severity), counts.getOrDefault(severity, 0)))
                .toList();
    }

    private Review.ReasonLine reason(FindingStore.Reason reason, Locale locale) {
        return new Review.ReasonLine(
                reason.code(),
                reason.severity(),
                texts.reason(reason.code(), locale),
                severityKey(reason.severity()),
                style(reason.severity()),
                reason.count(),
                Finding.isTakeable(reason.code()));
    }

    private Review.FindingLine line(Finding finding, Locale locale) {
        return new Review.FindingLine(
                finding.row(),
                finding.column(),
                finding.value(),
                finding.code(),
                severityKey(finding.severity()),
                style(finding.severity()),
                texts.text(finding, locale),
                texts.fix(finding, locale),
                Finding.isTakeable(finding.code()));
    }

    private static String severityKey(Severity severity) {
        return "reviews.severity." + severity.name();
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "status-danger";
            case WARNING -> "status-warn";
            case INFO -> "status-info";
        };
    }
}
