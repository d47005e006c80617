package org.agentmitra.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.SheetWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the failed rows of an import as they stand in the source, with the reasons in a last column. */
@Component
class ErrorWorkbook {
    private static final int PAGE = 1_000;

    private final ImportStates states;
    private final ImportWork work;
    private final SourceFiles files;
    private final FindingStore findings;
    private final FindingTexts texts;
    private final Mappings mappings;
    private final MessageSource messages;

    ErrorWorkbook(
            ImportStates states,
            ImportWork work,
            SourceFiles files,
            FindingStore findings,
            FindingTexts texts,
            Mappings mappings,
            MessageSource messages) {
        this.states = states;
        this.work = work;
        this.files = files;
        this.findings = findings;
        this.texts = texts;
        this.mappings = mappings;
        this.messages = messages;
    }

    void write(UUID id, Locale locale, OutputStream out) throws IOException {
        Import of = states.load(id);
        List<MappedColumn> columns = mappings.read(of.mapping());
        try (SheetWriter writer = new SheetWriter(out, "Errors");
                Source source = files.open(of, 0)) {
            SheetRow first = writePreamble(of, source, writer);
            List<String> header =
                    new ArrayList<>(columns.stream().map(MappedColumn::header).toList());
            header.add(messages.getMessage("imports.errors.reason", null, locale));
            writer.header(header);
            writeRows(of, columns.size(), first, source, writer, locale);
        }
    }

    /**
     * The lines above the header name agent and month, by which the rows are judged when they come back.
     *
     * @return the first row behind the header
     */
    private static @Nullable SheetRow writePreamble(Import of, Source source, SheetWriter writer) throws IOException {
        SheetRow row = source.next();
        while (row != null && row.number() <= of.headerRow()) {
            if (row.number() < of.headerRow()) {
                writer.row(values(row, row.cells().size()));
            }
            row = source.next();
        }
        return row;
    }

    private void writeRows(
            Import of, int width, @Nullable SheetRow first, Source source, SheetWriter writer, Locale locale)
            throws IOException {
        ImportTarget target = work.target(of);
        List<RowPreview> failed = target.preview(of.id(), RowOutcome.FAILED, of.headerRow(), PAGE);
        SheetRow row = first;
        while (!failed.isEmpty()) {
            int last = failed.getLast().number();
            Map<Integer, List<Finding>> reasons =
                    findings.critical(of.id(), failed.getFirst().number(), last);
            for (RowPreview preview : failed) {
                while (row != null && row.number() < preview.number()) {
                    row = source.next();
                }
                if (row != null && row.number() == preview.number()) {
                    List<@Nullable Object> values = values(row, width);
                    values.add(reason(reasons.get(row.number()), locale));
                    writer.row(values);
                }
            }
            failed = target.preview(of.id(), RowOutcome.FAILED, last, PAGE);
        }
    }

    private String reason(@Nullable List<Finding> critical, Locale locale) {
        if (critical == null) {
            return messages.getMessage("imports.finding.changed-since-check", null, locale);
        }
        return critical.stream()
                .map(finding -> (finding.column() == null ? "" : finding.column() + ": ") + texts.text(finding, locale))
                .collect(Collectors.joining("; "));
    }

    private static List<@Nullable Object> values(SheetRow row, int width) {
        List<@Nullable Object> values = new ArrayList<>(width + 1);
        for (int i = 0; i < width; i++) {
            values.add(value(row.cell(i)));
        }
        return values;
    }

    private static @Nullable Object value(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> null;
            // A number that was damaged stays visibly so.
            case Cell.Number(BigDecimal value, String raw) ->
                raw.indexOf('E') >= 0 || raw.indexOf('e') >= 0 ? raw : value;
            case Cell.Date(LocalDateTime value, String raw) -> value.toLocalDate();
            default -> cell.display();
        };
    }
}
