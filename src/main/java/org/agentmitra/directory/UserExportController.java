package org.agentmitra.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
class UserExportController {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final List<String> COLUMNS =
            List.of("name", "email", "phone", "roles", "status", "signed-in", "created");

    private final UserList list;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UserExportController(UserList list, MessageSource messages, ApplicationEventPublisher events, Clock clock) {
        this.list = list;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Recorded however far it gets. */
    @GetMapping("/users.csv")
    void list(Viewer viewer, @RequestParam Map<String, String> query, Locale locale, HttpServletResponse response)
            throws IOException {
        UserFilter filter = UserFilter.of(viewer, query);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"users-" + viewer.today(clock) + ".csv\"");
        long written = 0;
        try (CsvWriter csv = new CsvWriter(response.getOutputStream())) {
            csv.header(COLUMNS.stream()
                    .map(column -> text("users.field." + column, locale))
                    .toList());
            UserSort.Ordered order = UserSort.of(query.get("sort"));
            UserSelection selection = list.select(viewer, filter);
            List<UserRow> rows = selection.rows(order, null, false, ROWS_AT_ONCE);
            while (!rows.isEmpty()) {
                for (UserRow row : rows) {
                    csv.row(cells(row, locale));
                    written++;
                }
                rows = rows.size() < ROWS_AT_ONCE
                        ? List.of()
                        : selection.rows(order, rows.getLast().place(), false, ROWS_AT_ONCE);
            }
        } finally {
            List<String> filters =
                    filter.query().stream().map(Map.Entry::getKey).toList();
            events.publishEvent(new UsersExported(viewer.user(), filters, written));
        }
    }

    private List<@Nullable Object> cells(UserRow row, Locale locale) {
        return Arrays.asList(
                row.name(),
                row.email(),
                row.phone(),
                row.roles().stream().map(role -> text("role." + role, locale)).collect(Collectors.joining(", ")),
                text(row.status().key(), locale),
                day(row.signedIn()),
                day(row.created()));
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toLocalDate();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
