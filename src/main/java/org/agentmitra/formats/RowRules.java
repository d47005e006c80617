package org.agentmitra.formats;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.agentmitra.shared.Money;

/** Rules between the cells of one row that concern the sheet; those of the record are the target's. */
final class RowRules {
    private RowRules() {}

    static void check(Map<String, Object> values, Map<String, String> headers, List<Problem> problems) {
        settleFup(values, headers);
        boolean shifted = problems.stream().anyMatch(problem -> problem.code().equals("columns-shifted"));
        if (!shifted) {
            checkTotal(values, headers, problems);
        }
    }

    /** A month of a policy list is the commencement's day in that month, clamped to its end (DOMAIN.md section 4). */
    private static void settleFup(Map<String, Object> values, Map<String, String> headers) {
        if (!headers.containsKey("dueCount")
                && values.get("fupMonth") instanceof YearMonth month
                && values.get("commencedOn") instanceof LocalDate commenced) {
            values.remove("fupMonth");
            values.put("fupOn", month.atDay(Math.min(commenced.getDayOfMonth(), month.lengthOfMonth())));
        }
    }

    /** {@code TotPrem = InstPrem × Due + GST}. */
    private static void checkTotal(Map<String, Object> values, Map<String, String> headers, List<Problem> problems) {
        if (values.get("instalmentPaise") instanceof Long premium
                && values.get("dueCount") instanceof Integer due
                && values.get("totalPaise") instanceof Long total) {
            long gst = values.get("gstPaise") instanceof Long tax ? tax : 0;
            long sum = premium * due + gst;
            if (sum != total) {
                problems.add(new Problem(
                        headers.get("totalPaise"),
                        Money.inr(total).toString(),
                        false,
                        "total-differs",
                        List.of(Money.inr(sum).toString(), Money.inr(total).toString())));
            }
        }
    }
}
