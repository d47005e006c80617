package org.agentmitra.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.agentmitra.imports.ImportFilter.Standing;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums up what was imported in the last twelve months, this one included, within the viewer's scope. */
@Component
class ImportFigures {
    static final int MONTHS = 12;

    private final ImportQueries queries;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    ImportFigures(ImportQueries queries, JdbcClient jdbc, Clock clock, @Value("${portal.zone}") ZoneId zone) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** Files of a month that stand alike, and what their rows came to. */
    record Group(YearMonth month, Standing standing, int files, long imported, long failed) {}

    /** One query. */
    ImportDashboard of(Viewer viewer) {
        YearMonth last = YearMonth.now(clock.withZone(zone));
        Scope.Condition scope = queries.readable(viewer);
        return ImportDashboard.of(last, groups(scope, last.minusMonths(MONTHS - 1L)));
    }

    private List<Group> groups(Scope.Condition scope, YearMonth first) {
        // The zone's name comes from the configuration, which has made sure that there is such a zone.
        String local = "(uploaded_at at time zone '" + zone.getId() + "')";
        return jdbc.sql("select extract(year from " + local + ") as of_year, extract(month from " + local
                        + ") as of_month, " + standing() + " as standing, count(*) as files,"
                        + " sum(done_created + done_updated) as imported, sum(done_failed) as failed"
                        + " from imports where uploaded_at >= :first and " + scope.sql() + " group by 1, 2, 3")
                .param("first", start(first))
                .params(scope.parameters())
                .query((row, n) -> group(row))
                .list();
    }

    private OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toOffsetDateTime();
    }

    /** The standings that the figures tell apart; what is none of the others was taken back. */
    private static String standing() {
        return ImportDashboard.TOLD.stream()
                .filter(standing -> standing != Standing.UNDONE)
                .map(standing -> " when " + standing.sql() + " then '" + standing.name() + "'")
                .collect(Collectors.joining("", "case", " else '" + Standing.UNDONE.name() + "' end"));
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                YearMonth.of(row.getInt("of_year"), row.getInt("of_month")),
                Standing.valueOf(row.getString("standing")),
                row.getInt("files"),
                row.getLong("imported"),
                row.getLong("failed"));
    }
}
