package org.agentmitra.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads a page of what a check found. */
@Component
class Reviews {
    private static final int REASONS = 8;
    private static final int FINDINGS = 25;
    private static final int ROWS = 10;

    private final FindingStore findings;
    private final FindingTexts texts;
    private final ObjectProvider<ImportTarget> targets;

    Reviews(FindingStore findings, FindingTexts texts, ObjectProvider<ImportTarget> targets) {
        this.findings = findings;
        this.texts = texts;
        this.targets = targets;
    }

    ImportPage.Review of(ImportFacts facts, FindingFilter filter, Locale locale) {
        List<FindingStore.Stored> found =
                findings.after(facts.id(), filter.severity(), filter.afterRow(), filter.afterId(), FINDINGS + 1);
        boolean more = found.size() > FINDINGS;
        List<FindingStore.Stored> page = more ? found.subList(0, FINDINGS) : found;
        List<RowPreview> rows = preview(facts, filter);
        boolean moreRows = rows.size() > ROWS;
        List<RowPreview> shown = moreRows ? rows.subList(0, ROWS) : rows;
        return new ImportPage.Review(
                findings.commonest(facts.id(), REASONS).stream()
                        .sorted(Comparator.comparing(FindingStore.Reason::severity))
                        .map(reason -> reason(reason, locale))
                        .toList(),
                severities(facts),
                page.stream().map(stored -> line(stored.finding(), locale)).toList(),
                more ? key(page.getLast()) : null,
                shown,
                moreRows ? shown.getLast().number() : null,
                filter);
    }

    private List<RowPreview> preview(ImportFacts facts, FindingFilter filter) {
        String key = Templates.byKey(facts.template()).map(Template::target).orElse("");
        Integer row = filter.row();
        return targets.stream()
                .filter(target -> target.key().equals(key))
                .findFirst()
                .map(target -> target.preview(facts.id(), filter.outcome(), row == null ? 0 : row, ROWS + 1))
                .orElse(List.of());
    }

    private List<ImportPage.SeverityCount> severities(ImportFacts facts) {
        Map<Severity, Integer> counts = findings.bySeverity(facts.id());
        return List.of(Severity.values()).stream()
                .filter(counts::containsKey)
                .map(severity ->
                        new ImportPage.SeverityCount(severity, severityKey(severity), counts.getOrDefault(severity, 0)))
                .toList();
    }

    private ImportPage.ReasonLine reason(FindingStore.Reason reason, Locale locale) {
        return new ImportPage.ReasonLine(
                texts.reason(reason.code(), locale),
                severityKey(reason.severity()),
                style(reason.severity()),
                reason.count());
    }

    private ImportPage.FindingLine line(Finding finding, Locale locale) {
        return new ImportPage.FindingLine(
                finding.row(),
                finding.column(),
                finding.value(),
                severityKey(finding.severity()),
                style(finding.severity()),
                texts.text(finding, locale),
                texts.fix(finding, locale));
    }

    private static @Nullable String key(FindingStore.Stored last) {
        return last.finding().row() + "-" + last.id();
    }

    private static String severityKey(Severity severity) {
        return "imports.severity." + severity.name();
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "status-danger";
            case WARNING -> "status-warn";
            case INFO -> "status-info";
        };
    }
}
