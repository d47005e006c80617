package org.agentmitra.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.Rechecks;
import org.agentmitra.jobs.Source;
import org.agentmitra.reviews.ErrorWorkbook;
import org.agentmitra.shared.Attachment;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.SheetWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rows that failed, as a workbook to be mended and sent again. */
@Controller
class ImportErrorsController {
    private final ImportQueries queries;
    private final ImportJobs jobs;
    private final Rechecks rechecks;
    private final ErrorWorkbook workbook;

    ImportErrorsController(ImportQueries queries, ImportJobs jobs, Rechecks rechecks, ErrorWorkbook workbook) {
        this.queries = queries;
        this.jobs = jobs;
        this.rechecks = rechecks;
        this.workbook = workbook;
    }

    @GetMapping("/imports/{id}/errors.xlsx")
    void show(Viewer viewer, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        ImportFacts facts = queries.get(viewer, id);
        if (facts.purged()) {
            throw new NotFound("error workbook", id);
        }
        String name = facts.fileName().replaceFirst("(-errors)?\\.[A-Za-z0-9]{1,5}$", "");
        response.setContentType(SheetWriter.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(name, "import", "-errors.xlsx"));
        jobs.exported(id, viewer.user());
        write(facts, locale, response.getOutputStream());
    }

    void write(ImportFacts of, Locale locale, OutputStream out) throws IOException {
        List<MappedColumn> columns = jobs.columns(of.mapping());
        List<String> headers = columns.stream().map(MappedColumn::header).toList();
        try (Source source = jobs.rows(of.id(), 0)) {
            var original = new ErrorWorkbook.Original(
                    of.id(), of.headerRow(), headers, dated(rechecks.template(of.id()), columns), source::next);
            workbook.write(original, jobs.target(of.template()), locale, out);
        }
    }

    private static Set<Integer> dated(Template template, List<MappedColumn> columns) {
        Set<String> dates = template.columns().stream()
                .filter(column -> column.type().isDated())
                .map(TemplateColumn::header)
                .collect(Collectors.toSet());
        return columns.stream()
                .filter(mapped -> mapped.column() != null && dates.contains(mapped.column()))
                .map(MappedColumn::index)
                .collect(Collectors.toSet());
    }
}
