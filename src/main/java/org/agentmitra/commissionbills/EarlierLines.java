package org.agentmitra.commissionbills;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.agentmitra.targets.ImportContext;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Finds lines that other bills of the same book brought before. What they pay for and how much has to be the same; of what
 * only one of the two says nothing is concluded, since another format of the same bill may leave it out. A line without
 * a due date is told by the day of adjustment, and one without either by nothing.
 */
@Component
class EarlierLines {
    /** Condition on a line {@code l} of a bill and one {@code k} on its way in. */
    static final String SAME = "l.policy_key = k.policy_key and l.premium_minor = k.premium_minor"
            + " and l.commission_minor = k.commission_minor"
            + " and (l.due_on = k.due_on or l.due_on is null and k.due_on is null and l.adjusted_on = k.adjusted_on)"
            + " and (l.adjusted_on = k.adjusted_on or l.adjusted_on is null or k.adjusted_on is null)"
            + " and (l.tds_minor = k.tds_minor or l.tds_minor is null or k.tds_minor is null)"
            + " and (l.net_minor = k.net_minor or l.net_minor is null or k.net_minor is null)"
            + " and (upper(l.remark) = upper(k.remark) or l.remark is null or k.remark is null)";

    private static final String COLUMNS =
            "row_no, policy_key, due_on, adjusted_on, premium_minor, commission_minor, tds_minor, net_minor, remark";

    private static final String STANDING = " from unnest("
            + "cast(? as integer array), cast(? as varchar array), cast(? as date array), cast(? as date array),"
            + " cast(? as bigint array), cast(? as bigint array), cast(? as bigint array), cast(? as bigint array),"
            + " cast(? as varchar array)) as k(" + COLUMNS + ") join commission_lines l on " + SAME
            + " join commission_bills b on b.import_id = l.import_id join imports i on i.id = b.import_id"
            + " where b.provider_id = ? and b.agent_id = ? and b.import_id <> ?";

    private static final String FIND = "select k.row_no, l.row_no as first_row, i.file_name, b.brought_at" + STANDING
            + " order by k.row_no, l.import_id desc, l.row_no desc";

    /** What stood when somebody took the line is not told anew when the row is checked again. */
    private static final String KEEP = "insert into commission_line_takings (import_id, row_no, of_import, of_row)"
            + " select cast(? as uuid), k.row_no, l.import_id, l.row_no" + STANDING
            + " and not exists (select 1 from commission_line_takings t where t.import_id = ? and t.row_no = k.row_no)";

    private final JdbcTemplate jdbc;

    EarlierLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a line stands already.
     *
     * @param file name of the file that brought it
     * @param day when it was brought, at the insurer
     */
    record Place(String file, int row, LocalDate day) {}

    /** Of lines that can be brought those that stand in another bill, by their row; the first of several; one query. */
    Map<Integer, Place> find(ImportContext context, List<BillLine> lines) {
        Map<Integer, Place> places = new HashMap<>();
        if (lines.isEmpty()) {
            return places;
        }
        jdbc.query(
                FIND,
                (RowCallbackHandler) row -> places.put(row.getInt("row_no"), place(row, context)),
                parameters(context, lines).toArray());
        return places;
    }

    /**
     * Keeps what stands now in place of lines that somebody takes all the same, and forgets it of lines that nobody takes
     * any more; the run leaves out what it finds beside that.
     */
    void keep(ImportContext context, List<BillLine> lines) {
        List<BillLine> taken = lines.stream().filter(BillLine::taken).toList();
        forget(context.id(), lines.stream().filter(line -> !line.taken()).toList());
        if (taken.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(context.id());
        parameters.addAll(parameters(context, taken));
        parameters.add(context.id());
        jdbc.update(KEEP, parameters.toArray());
    }

    private void forget(UUID importId, List<BillLine> lines) {
        jdbc.update(
                "delete from commission_line_takings where import_id = ?"
                        + " and row_no in (select k.n from unnest(cast(? as integer array)) as k(n))",
                importId,
                array("integer", lines, BillLine::row));
    }

    private static List<Object> parameters(ImportContext context, List<BillLine> lines) {
        return List.of(
                array("integer", lines, BillLine::row),
                array("varchar", lines, BillLine::key),
                array("date", lines, BillLine::dueOn),
                array("date", lines, BillLine::adjustedOn),
                array("bigint", lines, BillLine::premium),
                array("bigint", lines, BillLine::commission),
                array("bigint", lines, BillLine::tds),
                array("bigint", lines, BillLine::net),
                array("varchar", lines, BillLine::remark),
                context.provider().id(),
                context.agent().id(),
                context.id());
    }

    private static SqlArrayValue array(String type, List<BillLine> lines, Function<BillLine, @Nullable Object> value) {
        return new SqlArrayValue(type, lines.stream().map(value).toArray());
    }

    private static Place place(ResultSet row, ImportContext context) throws SQLException {
        return new Place(
                row.getString("file_name"),
                row.getInt("first_row"),
                row.getObject("brought_at", OffsetDateTime.class)
                        .atZoneSameInstant(context.provider().zone())
                        .toLocalDate());
    }
}
