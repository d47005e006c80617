package org.agentmitra.reviews;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings of an import as somebody looks through them: the gravest first, then by row, then as they were found. */
@Component
class FindingPages {
    private static final Comparator<Stored> ORDER = Comparator.comparing(
                    (Stored stored) -> stored.finding().severity())
            .thenComparingInt(stored -> stored.finding().row())
            .thenComparingLong(Stored::id);

    private final JdbcClient jdbc;

    FindingPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A finding with its id, by which those of a row have an order. */
    record Stored(long id, Finding finding) {
        FindingPlace place() {
            return new FindingPlace(finding.severity(), finding.row(), id);
        }
    }

    /** Findings behind the place that the filter names. */
    List<Stored> after(UUID importId, FindingFilter filter, int limit) {
        return beside(importId, filter, true, limit);
    }

    /** Findings up to the place that the filter names, the last first. */
    List<Stored> upTo(UUID importId, FindingFilter filter, int limit) {
        return beside(importId, filter, false, limit);
    }

    private List<Stored> beside(UUID importId, FindingFilter filter, boolean forwards, int limit) {
        String sql = sql(filter, forwards);
        if (sql.isEmpty()) {
            return List.of();
        }
        FindingPlace place = filter.place();
        return jdbc
                .sql(sql)
                .param("import", importId)
                .param("code", filter.reason() == null ? "" : filter.reason())
                .param("row", place.row())
                .param("id", place.id())
                .param("limit", limit)
                .query((row, n) -> new Stored(row.getLong("id"), FindingStore.finding(row)))
                .list()
                .stream()
                .sorted(forwards ? ORDER : ORDER.reversed())
                .limit(limit)
                .toList();
    }

    /**
     * A page at most of each severity that may be on it, each along its index: that knows severities by their names alone,
     * whose order is none of weight. Empty where the place lies beyond the only severity.
     */
    static String sql(FindingFilter filter, boolean forwards) {
        Severity here = filter.place().severity();
        return Arrays.stream(Severity.values())
                .filter(severity -> filter.severity() == null || filter.severity() == severity)
                .filter(severity -> forwards ? severity.compareTo(here) >= 0 : severity.compareTo(here) <= 0)
                .map(severity -> along(severity, filter, forwards))
                .collect(Collectors.joining(" union all "));
    }

    /** H2 walks an index if the order names its columns from the first, PostgreSQL either way. */
    private static String along(Severity severity, FindingFilter filter, boolean forwards) {
        String from = forwards
                ? " and row_number >= :row and (row_number > :row or id > :id)"
                : " and row_number <= :row and (row_number < :row or id <= :id)";
        String direction = forwards ? "" : " desc";
        return "(select * from import_findings where import_id = :import and severity = '" + severity + "'"
                + (filter.reason() == null ? "" : " and code = :code")
                + (severity == filter.place().severity() ? from : "")
                + " order by import_id" + direction + ", severity" + direction + ", row_number" + direction + ", id"
                + direction + " fetch first :limit rows only)";
    }
}
