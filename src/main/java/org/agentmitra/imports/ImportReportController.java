package org.agentmitra.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.shared.Attachment;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.SheetWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of an import that came to its end: a page to print, and a workbook with every row. */
@Controller
class ImportReportController {
    private final ImportQueries queries;
    private final ImportReport report;
    private final ImportJobs jobs;

    ImportReportController(ImportQueries queries, ImportReport report, ImportJobs jobs) {
        this.queries = queries;
        this.report = report;
        this.jobs = jobs;
    }

    @GetMapping("/imports/{id}/report")
    String show(Viewer viewer, @PathVariable UUID id, Locale locale, Model model) {
        ImportFacts of = finished(viewer, id);
        model.addAttribute("id", id);
        model.addAttribute("fileName", of.fileName());
        model.addAttribute("purged", of.purged());
        model.addAttribute("lines", report.summary(viewer, of, locale));
        model.addAttribute("above", Map.of("href", "/imports/" + id, "text", of.fileName()));
        return "imports/report";
    }

    /** Recorded however far it gets. */
    @GetMapping("/imports/{id}/report.xlsx")
    void workbook(Viewer viewer, @PathVariable UUID id, Locale locale, HttpServletResponse response)
            throws IOException {
        ImportFacts of = finished(viewer, id);
        String name = of.fileName().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        response.setContentType(SheetWriter.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(name, "import", "-report.xlsx"));
        jobs.reported(id, viewer.user(), of.purged() ? 0 : of.rows());
        report.write(viewer, of, locale, response.getOutputStream());
    }

    private ImportFacts finished(Viewer viewer, UUID id) {
        ImportFacts of = queries.get(viewer, id);
        if (of.finishedAt() == null) {
            throw new NotFound("report", id);
        }
        return of;
    }
}
