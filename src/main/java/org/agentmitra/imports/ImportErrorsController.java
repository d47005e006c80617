package org.agentmitra.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rows that failed, as a workbook to be mended and sent again. */
@Controller
class ImportErrorsController {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportQueries queries;
    private final ErrorWorkbook workbook;

    ImportErrorsController(ImportQueries queries, ErrorWorkbook workbook) {
        this.queries = queries;
        this.workbook = workbook;
    }

    @GetMapping("/imports/{id}/errors.xlsx")
    void show(Viewer viewer, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        ImportFacts facts = queries.get(viewer, "imports.read", id);
        if (facts.purged()) {
            throw new NotFound("error workbook", id);
        }
        String name = facts.fileName().replaceFirst("(-errors)?\\.[A-Za-z0-9]{1,5}$", "") + "-errors.xlsx";
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        workbook.write(id, locale, response.getOutputStream());
    }
}
