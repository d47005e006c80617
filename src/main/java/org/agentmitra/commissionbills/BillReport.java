package org.agentmitra.commissionbills;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.jobs.ReportPart;
import org.springframework.stereotype.Component;

/** What a bill comes to, in the report of the import that brought it. */
@Component
class BillReport implements ReportPart {
    private final BillQueries queries;

    BillReport(BillQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Line> lines(UUID importId) {
        return queries.brought(importId)
                .map(queries::totals)
                .filter(totals -> totals.lines() > 0)
                .map(BillReport::said)
                .orElse(List.of());
    }

    /** Tax and net only where lines name them, as on the bill's page. */
    private static List<Line> said(Totals totals) {
        List<Line> lines = new ArrayList<>(List.of(
                new Line("commissions.matched", totals.matched()),
                new Line("commissions.unmatched", totals.unmatched()),
                new Line("commissions.disputed", totals.disputed()),
                new Line("commissions.field.premium", totals.premium()),
                new Line("commissions.field.commission", totals.commission())));
        if (totals.taxed() > 0) {
            lines.add(new Line("commissions.field.tds", totals.tax()));
        }
        if (totals.netted() > 0) {
            lines.add(new Line("commissions.field.net", totals.net()));
        }
        return lines;
    }
}
