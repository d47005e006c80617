package org.agentmitra.commissionbills;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.shared.Attachment;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.CsvWriter;
import org.agentmitra.sheets.SheetWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lines of a bill as a file: the same rows in the same order, read page by page, so that memory stays small. */
@Controller
class LineExportController {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final List<String> COLUMNS = List.of(
            "row",
            "number",
            "policy",
            "holder",
            "plan",
            "due",
            "risk",
            "office",
            "adjusted",
            "premium",
            "instalment",
            "commission",
            "tds",
            "net",
            "remark",
            "match",
            "disputed-by",
            "reason");

    private final BillQueries bills;
    private final BillService service;
    private final MessageSource messages;

    LineExportController(BillQueries bills, BillService service, MessageSource messages) {
        this.bills = bills;
        this.service = service;
        this.messages = messages;
    }

    /** What takes a row. */
    private interface Sink {
        void row(List<? extends @Nullable Object> cells) throws IOException;
    }

    /** Recorded however far it gets, as the other. */
    @GetMapping("/commissions/{id}/lines.csv")
    void text(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lines,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Bill bill = bills.get(viewer, BillQueries.READ, id);
        answer(response, "text/csv;charset=UTF-8", bill, ".csv");
        try (CsvWriter writer = new CsvWriter(response.getOutputStream())) {
            writer.header(header(locale));
            write(viewer, bill, lines, locale, writer::row);
        }
    }

    @GetMapping("/commissions/{id}/lines.xlsx")
    void workbook(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lines,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Bill bill = bills.get(viewer, BillQueries.READ, id);
        answer(response, SheetWriter.MEDIA_TYPE, bill, ".xlsx");
        try (SheetWriter writer = new SheetWriter(response.getOutputStream(), "Sheet1")) {
            writer.header(header(locale));
            write(viewer, bill, lines, locale, writer::row);
        }
    }

    private void write(Viewer viewer, Bill bill, @Nullable String shown, Locale locale, Sink sink) throws IOException {
        LineFilter filter = LineFilter.of(shown).orElse(null);
        long written = 0;
        try {
            List<Line> lines = bills.rowsAfter(bill, filter, 0, ROWS_AT_ONCE);
            while (!lines.isEmpty()) {
                for (Line line : lines) {
                    sink.row(cells(line, locale));
                    written++;
                }
                lines = bills.rowsAfter(bill, filter, lines.getLast().row(), ROWS_AT_ONCE);
            }
        } finally {
            service.exported(viewer, bill, written);
        }
    }

    private List<@Nullable Object> cells(Line line, Locale locale) {
        Line.Dispute dispute = line.dispute();
        String match = line.policy() == null ? "commissions.unmatched" : "commissions.matched";
        return Arrays.asList(
                line.row(),
                line.number(),
                line.policyNumber(),
                line.holder(),
                line.plan(),
                line.dueOn(),
                line.riskOn(),
                line.office(),
                line.adjustedOn(),
                line.premium().amount(),
                amount(line.instalment()),
                line.commission().amount(),
                amount(line.tax()),
                amount(line.net()),
                line.remark(),
                messages.getMessage(match, null, locale),
                dispute == null ? null : dispute.by(),
                dispute == null ? null : dispute.reason());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private List<String> header(Locale locale) {
        return COLUMNS.stream()
                .map(column -> messages.getMessage("commissions.field." + column, null, locale))
                .toList();
    }

    private static void answer(HttpServletResponse response, String type, Bill bill, String ending) {
        String name = bill.fileName().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(name, "bill", "-lines" + ending));
    }
}
