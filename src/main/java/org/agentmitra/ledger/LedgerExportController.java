package org.agentmitra.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The filtered records as a file, read page by page, with codes and details as they are kept. */
@Controller
class LedgerExportController {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<String> COLUMNS =
            List.of("id", "at", "who", "through", "action", "code", "type", "subject", "address", "details", "request");

    private final LedgerList list;
    private final LedgerPages pages;
    private final RecordCodes codes;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LedgerExportController(
            LedgerList list,
            LedgerPages pages,
            RecordCodes codes,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.codes = codes;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Recorded however far it gets. */
    @GetMapping("/audit.csv")
    void list(Viewer viewer, @RequestParam Map<String, String> query, Locale locale, HttpServletResponse response)
            throws IOException {
        LedgerFilter filter = LedgerFilter.of(query, viewer.today(clock));
        List<Way> sight = list.sight(viewer, viewer.today(clock));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-" + viewer.today(clock) + ".csv\"");
        long written = 0;
        try (CsvWriter csv = new CsvWriter(response.getOutputStream())) {
            csv.header(COLUMNS.stream()
                    .map(column -> messages.getMessage("audit.column." + column, null, locale))
                    .toList());
            LedgerKey place = null;
            List<Entry> entries;
            do {
                entries = list.rows(sight, filter, viewer.zone(), place, ROWS_AT_ONCE);
                for (LedgerRow row : pages.rows(viewer, entries, false)) {
                    csv.row(cells(row, locale));
                    written++;
                }
                place = entries.isEmpty() ? null : LedgerKey.of(entries.getLast());
            } while (entries.size() == ROWS_AT_ONCE);
        } finally {
            events.publishEvent(LedgerUsed.exported(
                    viewer.user(),
                    filter.query().stream().map(Map.Entry::getKey).toList(),
                    written));
        }
    }

    private List<@Nullable Object> cells(LedgerRow row, Locale locale) {
        Entry entry = row.entry();
        return Arrays.asList(
                entry.id().toString(),
                TIME.format(row.at()),
                row.who(),
                row.through(),
                codes.action(entry.action(), locale),
                entry.action(),
                codes.type(entry.subjectType(), locale),
                row.subject(),
                entry.address(),
                entry.details(),
                entry.request());
    }
}
