package org.agentmitra.commissionbills;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;

/**
 * A bill as its page shows it.
 *
 * @param filter null for all lines
 * @param mayDispute whether the viewer may dispute lines, and have them matched again
 * @param opensPolicies whether the viewer may look at policies
 */
record BillPage(
        Bill bill,
        Totals totals,
        @Nullable LineFilter filter,
        PageOf<Line> lines,
        boolean mayDispute,
        boolean opensPolicies,
        ZoneId zone) {
    public String url() {
        return "/commissions/" + bill.id();
    }

    /** Address of the lines that are shown, without a page. */
    public String linesUrl() {
        return filter == null ? url() : url(filter);
    }

    public String url(LineFilter one) {
        return url() + "?lines=" + one.slug();
    }

    /** Address of the same lines as a file. @param ending csv or xlsx */
    public String exportUrl(String ending) {
        return url() + "/lines." + ending + (filter == null ? "" : "?lines=" + filter.slug());
    }

    /** Filters that show any line, and the one in use. */
    public List<LineFilter> filters() {
        return Arrays.stream(LineFilter.values())
                .filter(one -> totals.of(one) > 0 || one == filter)
                .toList();
    }

    /** When somebody disputed a line, in the viewer's zone. */
    public ZonedDateTime at(Line.Dispute dispute) {
        return dispute.at().atZone(zone);
    }
}
