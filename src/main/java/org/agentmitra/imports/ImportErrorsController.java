package org.agentmitra.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.reviews.ErrorWorkbook;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.SheetWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rows that failed, as a workbook to be mended and sent again. */
@Controller
class ImportErrorsController {
    private final ImportQueries queries;
    private final ImportStates states;
    private final ImportWork work;
    private final ErrorWorkbook workbook;
    private final ApplicationEventPublisher events;

    ImportErrorsController(
            ImportQueries queries,
            ImportStates states,
            ImportWork work,
            ErrorWorkbook workbook,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.states = states;
        this.work = work;
        this.workbook = workbook;
        this.events = events;
    }

    @GetMapping("/imports/{id}/errors.xlsx")
    void show(Viewer viewer, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        ImportFacts facts = queries.get(viewer, id);
        if (facts.purged()) {
            throw new NotFound("error workbook", id);
        }
        String name = facts.fileName().replaceFirst("(-errors)?\\.[A-Za-z0-9]{1,5}$", "") + "-errors.xlsx";
        response.setContentType(SheetWriter.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        events.publishEvent(new ImportMoved(viewer.user(), "import.exported", id, Map.of()));
        write(states.load(id), locale, response.getOutputStream());
    }

    void write(Import of, Locale locale, OutputStream out) throws IOException {
        try (Source source = work.source(of, 0)) {
            var original = new ErrorWorkbook.Original(of.id(), of.headerRow(), work.headers(of), source::next);
            workbook.write(original, work.target(of.template()), locale, out);
        }
    }
}
