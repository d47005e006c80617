package org.agentmitra.agentimports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.agentmitra.agents.Listing;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.targets.StagingTable;
import org.agentmitra.targets.StagingTable.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The staging table of lists of agents. */
@Component
class StagedAgents extends StagingTable<AgentRow> {
    private static final String TEXT = "varchar";
    private static final String TRUTH = "boolean";
    private static final String DAY = "date";

    private static final List<Column<AgentRow>> COLUMNS = List.of(
            new Column<>("turn", "integer", AgentRow::turn),
            new Column<>("adrift", TRUTH, AgentRow::adrift),
            new Column<>("code", TEXT, row -> row.facts().code()),
            new Column<>("name", TEXT, row -> row.facts().name()),
            new Column<>("email", TEXT, row -> row.facts().email()),
            new Column<>("phone", TEXT, row -> row.facts().phone()),
            new Column<>("joined_on", DAY, row -> row.facts().joinedOn()),
            new Column<>("standing", TEXT, row -> name(row.facts().standing())),
            new Column<>("branch", TEXT, row -> row.facts().branch()),
            new Column<>("senior", TEXT, row -> row.facts().senior()),
            new Column<>("role", TEXT, row -> row.facts().role()),
            new Column<>("invited", TRUTH, row -> invited(row.facts().invite())),
            new Column<>("place", TEXT, AgentRow::place),
            new Column<>("root_path", TEXT, AgentRow::root),
            new Column<>("opens", TRUTH, AgentRow::opens),
            new Column<>("node_id", "bigint", AgentRow::node),
            new Column<>(
                    "before_name",
                    TEXT,
                    row -> row.before() == null ? null : row.before().name()),
            new Column<>("before_email", TEXT, before(Listing::email)),
            new Column<>("before_phone", TEXT, before(Listing::phone)),
            new Column<>("before_joined", DAY, before(Listing::joinedOn)),
            new Column<>("before_standing", TEXT, before(one -> name(one.standing()))));

    private final JdbcTemplate jdbc;

    StagedAgents(JdbcTemplate jdbc) {
        super(jdbc, "agent_import_rows", AgentRow::number, AgentRow::outcome, COLUMNS);
        this.jdbc = jdbc;
    }

    private static Function<AgentRow, @Nullable Object> before(Function<Listing, @Nullable Object> value) {
        return row -> row.before() == null || row.before().listing() == null
                ? null
                : value.apply(row.before().listing());
    }

    /** Null for what the list does not say. */
    private static @Nullable Boolean invited(AgentFacts.@Nullable Invite invite) {
        return invite == null || invite == AgentFacts.Invite.UNSAID ? null : invite == AgentFacts.Invite.YES;
    }

    private static AgentFacts.Invite invite(@Nullable Boolean invited) {
        if (invited == null) {
            return AgentFacts.Invite.UNSAID;
        }
        return invited ? AgentFacts.Invite.YES : AgentFacts.Invite.NO;
    }

    private static @Nullable String name(Listing.@Nullable Standing standing) {
        return standing == null ? null : standing.name();
    }

    @Override
    protected String turn() {
        return "turn";
    }

    /** Other rows that count and name a code, an address or a phone that these name; one query. @param but their numbers */
    List<AgentRow> others(UUID importId, Set<Integer> but, List<AgentFacts> facts) {
        String[] codes = facts.stream()
                .flatMap(one -> Stream.of(one.code(), one.senior()))
                .filter(Objects::nonNull)
                .flatMap(code -> AgentFacts.spellings(code).stream())
                .distinct()
                .toArray(String[]::new);
        String counted =
                " on r.import_id = ? and r.%1$s = k.%1$s" + " and r.outcome in ('CREATED', 'UPDATED', 'UNCHANGED')";
        List<AgentRow> named = jdbc.query(
                "select r.* from unnest(cast(? as varchar array)) as k(code) join agent_import_rows r"
                        + counted.formatted("code")
                        + " union select r.* from unnest(cast(? as varchar array)) as k(email) join agent_import_rows r"
                        + counted.formatted("email")
                        + " union select r.* from unnest(cast(? as varchar array)) as k(phone) join agent_import_rows r"
                        + counted.formatted("phone") + " order by row_no",
                (found, number) -> row(found),
                new SqlArrayValue(TEXT, (Object[]) codes),
                importId,
                values(facts, AgentFacts::email),
                importId,
                values(facts, AgentFacts::phone),
                importId);
        return named.stream().filter(row -> !but.contains(row.number())).toList();
    }

    /** Rows whose senior was not known, in the order of the sheet. */
    List<AgentRow> adrift(UUID importId) {
        return jdbc.query(
                "select * from agent_import_rows where import_id = ? and adrift order by row_no",
                (found, number) -> row(found),
                importId);
    }

    /** Rows that the run has something to do with, in the order of the sheet. */
    List<AgentRow> due(UUID importId) {
        return jdbc.query(
                "select * from agent_import_rows where import_id = ? and outcome in ('CREATED', 'UPDATED') order by row_no",
                (found, number) -> row(found),
                importId);
    }

    /** Those of the codes that rows make agents of; one query. */
    Set<String> newcomers(UUID importId, List<String> codes) {
        return new HashSet<>(jdbc.query(
                "select r.code from unnest(cast(? as varchar array)) as k(code) join agent_import_rows r"
                        + " on r.import_id = ? and r.code = k.code and r.outcome = 'CREATED'",
                (found, number) -> found.getString(1),
                new SqlArrayValue(TEXT, codes.toArray()),
                importId));
    }

    /** Says when the run comes to the rows. */
    void turns(UUID importId, List<Integer> rows, List<Integer> turns) {
        jdbc.update(
                """
                merge into agent_import_rows r using (select n, t from unnest(cast(? as integer array),
                    cast(? as integer array)) as u(n, t)) s on r.import_id = ? and r.row_no = s.n
                when matched then update set turn = s.t
                """,
                new SqlArrayValue("integer", rows.toArray()),
                new SqlArrayValue("integer", turns.toArray()),
                importId);
    }

    /** Rows that failed among those to which the run comes between two numbers. */
    List<RowPreview> failed(UUID importId, int from, int to) {
        return jdbc.query(
                "select * from agent_import_rows where import_id = ? and turn between ? and ? and outcome = 'FAILED'"
                        + " order by row_no",
                (found, number) -> shown(found),
                importId,
                from,
                to);
    }

    private static SqlArrayValue values(List<AgentFacts> facts, Function<AgentFacts, @Nullable String> value) {
        return new SqlArrayValue(
                TEXT,
                facts.stream().map(value).filter(Objects::nonNull).distinct().toArray());
    }

    /** Rows to which the run comes between two numbers, that the portal is to have and does not, or has. @param applied which */
    List<AgentRow> rows(UUID importId, int fromRow, int toRow, boolean applied) {
        return jdbc.query(
                "select * from agent_import_rows where import_id = ? and turn between ? and ? and applied = ?"
                        + " and outcome in ('CREATED', 'UPDATED') order by turn",
                (found, number) -> row(found),
                importId,
                fromRow,
                toRow,
                applied);
    }

    /** Keeps what became of rows. */
    void applied(UUID importId, List<AgentRow> rows) {
        put(
                importId,
                rows.stream().sorted(Comparator.comparing(AgentRow::number)).toList());
        jdbc.update(
                """
                merge into agent_import_rows r using (select n, account from unnest(cast(? as integer array),
                    cast(? as uuid array)) as u(n, account)) s on r.import_id = ? and r.row_no = s.n
                when matched then update set user_id = s.account, applied = true
                """,
                new SqlArrayValue("integer", rows.stream().map(AgentRow::number).toArray()),
                new SqlArrayValue("uuid", rows.stream().map(AgentRow::user).toArray()),
                importId);
    }

    @Override
    protected RowPreview shown(ResultSet row) throws SQLException {
        return AgentPreview.of(row(row));
    }

    private static AgentRow row(ResultSet row) throws SQLException {
        AgentFacts facts = new AgentFacts(
                row.getString("code"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("joined_on", LocalDate.class),
                standing(row.getString("standing")),
                row.getString("branch"),
                row.getString("senior"),
                row.getString("role"),
                invite(row.getObject("invited", Boolean.class)));
        String name = row.getString("before_name");
        Listing.Standing standing = standing(row.getString("before_standing"));
        Listing listing = standing == null
                ? null
                : new Listing(
                        row.getString("before_email"),
                        row.getString("before_phone"),
                        row.getObject("before_joined", LocalDate.class),
                        standing);
        return new AgentRow(
                row.getInt("row_no"),
                row.getInt("turn"),
                RowOutcome.valueOf(row.getString("outcome")),
                facts,
                row.getBoolean("adrift"),
                row.getString("place"),
                row.getString("root_path"),
                row.getBoolean("opens"),
                row.getObject("node_id", Long.class),
                row.getObject("user_id", UUID.class),
                name == null ? null : new AgentRow.Before(name, listing));
    }

    private static Listing.@Nullable Standing standing(@Nullable String name) {
        return name == null ? null : Listing.Standing.valueOf(name);
    }
}
