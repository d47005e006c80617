package org.agentmitra.dropoffs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.CsvWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of the page as a file: a line a step. */
@Controller
class DropExportController {
    private static final List<String> COLUMNS = List.of("step", "shown", "saved", "median", "left", "going");

    private final DropCounts counts;
    private final MessageSource texts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DropExportController(
            DropCounts counts,
            MessageSource texts,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.counts = counts;
        this.texts = texts;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/dropoffs.csv")
    void list(Viewer viewer, @RequestParam Map<String, String> query, Locale locale, HttpServletResponse response)
            throws IOException {
        DropFilter filter = DropFilter.of(query, viewer.today(clock));
        DropFigures figures = counts.of(viewer, filter);
        transaction.executeWithoutResult(status -> events.publishEvent(new DropoffsExported(viewer.user())));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"steps-" + filter.from() + "-" + filter.until() + ".csv\"");
        try (CsvWriter csv = new CsvWriter(response.getOutputStream())) {
            csv.header(COLUMNS.stream()
                    .map(column -> texts.getMessage("dropoffs.column." + column, null, locale))
                    .toList());
            for (DropFigures.Step step : figures.steps()) {
                csv.row(Arrays.asList(
                        texts.getMessage(step.key().label(), null, locale),
                        step.shown(),
                        step.saved(),
                        step.median(),
                        step.left(),
                        step.going()));
            }
        }
    }
}
