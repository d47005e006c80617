package org.agentmitra.policies;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Money;
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
class PolicyExportController {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final List<String> COLUMNS = List.of(
            "number",
            "provider",
            "holder",
            "plan",
            "commencedOn",
            "mode",
            "instalment",
            "sumAssured",
            "nextDueOn",
            "graceEndsOn",
            "standing",
            "asOf");

    private final PolicyList list;
    private final ProviderDirectory providers;
    private final AgentChoice agents;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PolicyExportController(
            PolicyList list,
            ProviderDirectory providers,
            AgentChoice agents,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.list = list;
        this.providers = providers;
        this.agents = agents;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Recorded however far it gets. */
    @GetMapping("/policies.csv")
    void list(Viewer viewer, @RequestParam Map<String, String> query, Locale locale, HttpServletResponse response)
            throws IOException {
        LocalDate today = viewer.today(clock);
        PolicyFilter filter = PolicyFilter.of(query, today);
        PolicySort.Ordered order = PolicySort.of(query.get("sort"));
        PolicySelection selection = list.select(viewer, today, filter, agents.path(viewer, filter));
        Map<UUID, String> names =
                providers.known().stream().collect(Collectors.toMap(ProviderRef::id, ProviderRef::name));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"policies-" + today + ".csv\"");
        long written = 0;
        try (CsvWriter csv = new CsvWriter(response.getOutputStream())) {
            csv.header(COLUMNS.stream()
                    .map(column -> text("policies.field." + column, locale))
                    .toList());
            List<PolicyRow> rows = selection.rows(order, null, false, ROWS_AT_ONCE);
            while (!rows.isEmpty()) {
                for (PolicyRow row : rows) {
                    csv.row(cells(row, names, locale));
                    written++;
                }
                rows = rows.size() < ROWS_AT_ONCE
                        ? List.of()
                        : selection.rows(order, rows.getLast().place(), false, ROWS_AT_ONCE);
            }
        } finally {
            events.publishEvent(new PoliciesExported(viewer.user(), written));
        }
    }

    private List<@Nullable Object> cells(PolicyRow row, Map<UUID, String> providerNames, Locale locale) {
        Long sumAssured = row.sumAssured();
        return Arrays.asList(
                row.number(),
                providerNames.get(row.provider()),
                row.holder(),
                row.plan(),
                row.commencedOn(),
                text("policies.mode." + row.mode().name(), locale),
                row.premium().amount(),
                sumAssured == null ? null : new Money(sumAssured, row.premium().currency()).amount(),
                row.nextDueOn(),
                row.graceEndsOn(),
                text("policies.standing." + row.standing().name(), locale),
                row.asOf());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
