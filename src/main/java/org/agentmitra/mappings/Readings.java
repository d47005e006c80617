package org.agentmitra.mappings;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.agentmitra.formats.Template;
import org.agentmitra.imports.ImportSight.Sighted;
import org.agentmitra.jobs.FileHead;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.shared.NotFound;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Reads the beginnings of files as somebody asks, and finds the sheet and the row that are meant. */
@Component
class Readings {
    private final ImportJobs jobs;

    Readings(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /** The beginning as asked; as it is read already where that cannot be, with the reasons. */
    FileHead head(Sighted of, ReadingForm asked, Errors errors) throws IOException {
        Optional<Layout> layout = asked.asks() ? asked.layout(errors) : Optional.empty();
        if (layout.isPresent() && !layout.get().equals(of.layout())) {
            try {
                FileHead head = jobs.head(of.id(), layout.get());
                if (head.sheets().stream().anyMatch(sheet -> !sheet.rows().isEmpty())) {
                    return head;
                }
                errors.rejectValue("top", "mappings.fault.nothing");
            } catch (UnreadableFile unreadable) {
                errors.reject(unreadable.messageKey(), unreadable.arguments().toArray(), null);
            }
        }
        return jobs.head(of.id(), of.layout());
    }

    /** With what the rows say that are left out at the top. */
    Recognised whole(Sighted of, Recognised read) throws IOException {
        Layout layout = read.layout();
        return layout.top() == 0
                ? read
                : read.under(jobs.head(of.id(), layout.whole()).sheets());
    }

    /**
     * The sheet that is asked for; with the reason another one where that has no rows, so that the page can be shown.
     *
     * @throws NotFound when the file has no such sheet
     */
    static int sheet(Sighted of, FileHead head, int sheet, Errors errors) {
        List<SheetHead> all = head.sheets();
        if (sheet < 0 || sheet >= all.size()) {
            throw new NotFound("sheet", Integer.toString(sheet));
        }
        if (!all.get(sheet).rows().isEmpty()) {
            return sheet;
        }
        errors.rejectValue(
                "sheet", "mappings.fault.empty", new Object[] {all.get(sheet).name()}, null);
        return IntStream.concat(IntStream.of(of.sheet()), IntStream.range(0, all.size()))
                .filter(other -> !all.get(other).rows().isEmpty())
                .findFirst()
                .orElse(sheet);
    }

    /**
     * Number of the header's row. Where the file is read anew and nobody chose another row it is the likeliest.
     *
     * @param row as asked; null for the first
     * @param fallen whether the file is not read as asked, so that the row may be one of another reading
     * @throws NotFound when the sheet has no such row
     */
    static int row(
            FileHead head, int sheet, @Nullable Integer row, ReadingForm asked, boolean fallen, Template template) {
        List<Integer> rows =
                head.sheets().get(sheet).rows().stream().map(SheetRow::number).toList();
        if (row != null && (row == 0 || rows.contains(row)) && !asked.leaves(row, head.layout())) {
            return row;
        }
        if (row != null && !fallen && !asked.leaves(row, head.layout())) {
            throw new NotFound("row", Integer.toString(row));
        }
        SheetHead meant = head.sheets().get(sheet);
        return row == null
                ? rows.isEmpty() ? 0 : rows.getFirst()
                : Recognition.nearest(List.of(meant), List.of(template))
                        .map(Recognised::headerRow)
                        .orElseGet(() -> rows.isEmpty() ? 0 : rows.getFirst());
    }
}
