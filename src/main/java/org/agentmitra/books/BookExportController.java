package org.agentmitra.books;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.shared.Scope.Condition;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The filtered list as a file: the same rows in the same order, read page by page, so that memory stays small. */
@Controller
class BookExportController {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final List<String> COLUMNS =
            List.of("name", "born", "mobile", "email", "agent", "premium", "kyc", "record", "added");

    private final BookList list;
    private final BookConditions conditions;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookExportController(
            BookList list,
            BookConditions conditions,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.list = list;
        this.conditions = conditions;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Recorded however far it gets. */
    @GetMapping("/customers.csv")
    void list(Viewer viewer, @RequestParam Map<String, String> query, Locale locale, HttpServletResponse response)
            throws IOException {
        BookFilter filter = BookFilter.of(query);
        BookSort.Ordered order = BookSort.of(query.get("sort"));
        Condition condition = conditions.of(viewer, filter);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"customers-" + viewer.today(clock) + ".csv\"");
        long written = 0;
        try (CsvWriter csv = new CsvWriter(response.getOutputStream())) {
            csv.header(COLUMNS.stream()
                    .map(column -> text("books.field." + column, locale))
                    .toList());
            List<BookRow> rows = list.behind(viewer, condition, order, null, ROWS_AT_ONCE);
            while (!rows.isEmpty()) {
                for (BookRow row : rows) {
                    csv.row(cells(row, locale));
                    written++;
                }
                rows = rows.size() < ROWS_AT_ONCE
                        ? List.of()
                        : list.behind(viewer, condition, order, rows.getLast(), ROWS_AT_ONCE);
            }
        } finally {
            List<String> filters =
                    filter.query().stream().map(Map.Entry::getKey).toList();
            events.publishEvent(new BookExported(viewer.user(), filters, written));
        }
    }

    private List<@Nullable Object> cells(BookRow row, Locale locale) {
        return Arrays.asList(
                row.name(),
                row.born(),
                row.mobile(),
                row.email(),
                row.agent(),
                row.premium().amount(),
                text("customers.kyc." + row.kyc().name(), locale),
                text("books.record." + BookFilter.record(row.stub()), locale),
                row.added());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
