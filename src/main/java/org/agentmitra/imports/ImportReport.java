package org.agentmitra.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.ReportPart;
import org.agentmitra.reviews.RowReport;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.SheetWriter;
import org.agentmitra.targets.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of an import, for keeping: in short, and row by row. */
@Component
class ImportReport {
    private final ImportJobs jobs;
    private final RowReport rows;
    private final ObjectProvider<ReportPart> parts;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    ImportReport(
            ImportJobs jobs,
            RowReport rows,
            ObjectProvider<ReportPart> parts,
            MessageSource messages,
            JdbcClient jdbc) {
        this.jobs = jobs;
        this.rows = rows;
        this.parts = parts;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** A line of the summary in somebody's language. @param value a text or a number */
    record Line(String name, Object value) {
        /** The value, if it is a number; else null. */
        public @Nullable Integer number() {
            return value instanceof Integer number ? number : null;
        }
    }

    /** Facts that pages of imports do not need. @param version of a template that somebody designed; null else */
    private record Origin(
            String sender,
            @Nullable Integer version,
            @Nullable String provider,
            @Nullable Instant checkedAt) {}

    /** The import in short. */
    List<Line> summary(Viewer viewer, ImportFacts of, Locale locale) {
        Lines lines = new Lines(locale, viewer.zone());
        Origin origin = origin(of);
        file(of, origin, lines);
        course(of, origin, lines);
        counts(of, lines);
        parts.stream()
                .flatMap(part -> part.lines(of.id()).stream())
                .forEach(line -> lines.add(line.key(), line.value()));
        return lines.all;
    }

    /** Writes both. What the rows were is gone after thirty days. */
    void write(Viewer viewer, ImportFacts of, Locale locale, OutputStream out) throws IOException {
        try (SheetWriter writer = new SheetWriter(out, messages.getMessage("imports.report.summary", null, locale))) {
            for (Line line : summary(viewer, of, locale)) {
                writer.row(List.of(line.name(), line.value()));
            }
            if (!of.purged()) {
                writer.next(messages.getMessage("imports.report.rows", null, locale));
                rows.write(of.id(), jobs.target(of.template()), of.runPosition(), locale, writer);
            }
        }
    }

    private static void file(ImportFacts of, Origin origin, Lines lines) {
        lines.add("imports.report.file", of.fileName());
        if (of.fromFolder()) {
            lines.add("imports.source", new ReportPart.Word("imports.source.folder"));
        } else {
            lines.add("imports.report.sender", origin.sender);
        }
        lines.add("imports.column.when", of.uploadedAt());
        lines.add("imports.report.provider", origin.provider);
        lines.add("imports.column.agent", of.agent());
        String own = of.templateName();
        lines.add(
                "imports.report.template",
                own == null ? new ReportPart.Word("imports.template." + of.template()) : own);
        lines.add("imports.report.version", origin.version);
        lines.add("imports.report.sheet", of.sheetName());
        lines.add("imports.report.header", of.headerRow() == 0 ? null : of.headerRow());
        Layout layout = of.layout();
        lines.word("imports.layout.encoding", "mappings.text.", layout.encoding());
        lines.word("imports.layout.separator", "mappings.text.", layout.separator());
        if (layout.top() + layout.end() > 0) {
            lines.add("imports.report.top", layout.top());
            lines.add("imports.report.end", layout.end());
        }
    }

    private static void course(ImportFacts of, Origin origin, Lines lines) {
        lines.add("imports.report.status", new ReportPart.Word(of.statusKey()));
        lines.add("imports.report.checked", origin.checkedAt);
        lines.add("imports.report.started", of.startedAt());
        lines.add("imports.report.finished", of.finishedAt());
        if (of.startedAt() != null && of.finishedAt() != null) {
            // Begun seconds: nothing takes none.
            lines.add("imports.report.took", (int) Duration.between(of.startedAt(), of.finishedAt())
                    .plusMillis(999)
                    .toSeconds());
        }
    }

    private static void counts(ImportFacts of, Lines lines) {
        Tally done = of.done();
        lines.add("imports.report.read", of.rows());
        lines.add("imports.report.no-data", of.skipped());
        lines.add("reviews.outcome.CREATED", done.created());
        lines.add("reviews.outcome.UPDATED", done.updated());
        lines.add("reviews.outcome.UNCHANGED", done.unchanged());
        lines.add("reviews.outcome.DUPLICATE", done.duplicate());
        lines.add("reviews.outcome.FAILED", done.failed());
        lines.add("reviews.outcome.CONFLICT", done.conflict());
        lines.add("reviews.outcome.SKIPPED", done.skipped());
    }

    private Origin origin(ImportFacts of) {
        return jdbc.sql("""
                select u.name as sender, v.number as template_number, p.name as provider, i.checked_at from imports i
                join users u on u.id = i.uploaded_by
                left join template_versions v on v.id = i.template_version
                left join providers p on p.id = i.provider_id
                where i.id = ?
                """).param(of.id()).query((row, n) -> origin(row)).single();
    }

    private static Origin origin(ResultSet row) throws SQLException {
        OffsetDateTime checked = row.getObject("checked_at", OffsetDateTime.class);
        return new Origin(
                row.getString("sender"),
                row.getObject("template_number", Integer.class),
                row.getString("provider"),
                checked == null ? null : checked.toInstant());
    }

    /** Lines as they are said to somebody. */
    private final class Lines {
        private final List<Line> all = new ArrayList<>();
        private final Locale locale;
        private final DateTimeFormatter moment;

        Lines(Locale locale, ZoneId zone) {
            this.locale = locale;
            this.moment =
                    DateTimeFormatter.ofPattern("dd MMM yyyy, HH:mm", locale).withZone(zone);
        }

        void add(String key, @Nullable Object value) {
            if (value != null) {
                all.add(new Line(messages.getMessage(key, null, locale), said(value)));
            }
        }

        void word(String key, String words, @Nullable Enum<?> value) {
            add(key, value == null ? null : new ReportPart.Word(words + value.name()));
        }

        private Object said(Object value) {
            return switch (value) {
                case Instant at -> moment.format(at);
                case ReportPart.Word(String key) -> messages.getMessage(key, null, locale);
                case Integer number -> number;
                default -> value.toString();
            };
        }
    }
}
