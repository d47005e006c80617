package org.agentmitra.policyimports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.targets.Reversal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What becomes of the rows of an import that is taken back: their outcome where the policy is as the row left it, else
 * the reason why it is kept.
 */
@Component
class PolicyFates {
    private static final String ROWS = """
            select s.*, case
                when s.policy_id is null then 'gone'
                when s.agent_id <> :agent then 'moved-book'
                when s.outcome = 'UNCHANGED' and (s.source <> s.was_source
                        or coalesce(s.source_row, 0) <> coalesce(s.was_row, 0))
                    or s.outcome <> 'UNCHANGED' and s.source <> :source then
                    case when s.source like 'import:%%' then 'changed-by-import' else 'edited-since' end
                when s.confirmed_by is not null then 'confirmed-since'
                when s.as_of <> case when s.outcome = 'UNCHANGED' then :asOf else s.row_as_of end then 'confirmed-since'
                when s.outcome <> 'UNCHANGED' and (coalesce(s.source_row, 0) <> s.row_no or s.version <>
                        coalesce(s.version_left, case when s.outcome = 'CREATED' then 0 else s.was_version + 1 end))
                    then 'edited-since'
                else s.outcome end as fate
            from (select r.row_no, r.outcome, r.policy_number, r.changes, r.version_left, r.as_of as row_as_of,
                    b.version as was_version, b.source as was_source, b.source_row as was_row, b.as_of as was_as_of,
                    p.id as policy_id, p.version, p.source, p.source_row, p.as_of, p.agent_id, %s as confirmed_by
                from policy_import_rows r
                left join policy_import_before b on b.import_id = r.import_id and b.row_no = r.row_no
                left join policies p on p.id = coalesce(b.policy_id, r.policy_id)
                where %s and (r.outcome = 'CREATED' or b.policy_id is not null)) s
            """;

    /** A later list of the book that says nothing new of the policy says that it stands as it is. */
    private static final String CONFIRMED_BY = """
            (select l.import_id from policy_import_rows l where l.import_id in (:later)
                and l.policy_number = r.policy_number and l.outcome = 'UNCHANGED'
                order by l.import_id desc fetch first 1 rows only)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    PolicyFates(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row of the import and its policy as it is now.
     *
     * @param policy null when it is gone, then as the others
     * @param wasSource what the policy came from before the row; null for a new one
     * @param wasAsOf as before
     * @param changes what the row changed, as it is kept
     */
    record Fate(
            int row,
            String number,
            String code,
            @Nullable UUID policy,
            long version,
            @Nullable String source,
            @Nullable String wasSource,
            @Nullable Integer wasRow,
            @Nullable LocalDate wasAsOf,
            @Nullable String changes,
            @Nullable UUID confirmedBy) {
        boolean is(String other) {
            return code.equals(other);
        }

        /** The row of an import that the policy comes from again, once this one is taken back. */
        boolean wasImported() {
            return wasSource != null && wasRow != null && StagedPolicies.importOf(wasSource) != null;
        }

        Reversal.Kept kept() {
            UUID by = is("changed-by-import") && source != null ? StagedPolicies.importOf(source) : confirmedBy;
            return new Reversal.Kept(row, number, code, is("edited-since") ? null : by);
        }
    }

    List<Fate> of(Reversal.Work work, int fromRow, int toRow) {
        return jdbc.query(rows(work) + " order by s.row_no", parameters(work, fromRow, toRow), PolicyFates::fate);
    }

    /** How many rows have which fate. */
    Map<String, Integer> counts(Reversal.Work work, int toRow) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.query(
                "select f.fate, count(*) from (" + rows(work) + ") f group by f.fate",
                parameters(work, 0, toRow),
                row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    private static String rows(Reversal.Work work) {
        return ROWS.formatted(work.later().isEmpty() ? "cast(null as uuid)" : CONFIRMED_BY, StagedPolicies.RANGE);
    }

    private static Map<String, Object> parameters(Reversal.Work work, int fromRow, int toRow) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("import", work.context().id());
        parameters.put("from", fromRow);
        parameters.put("to", toRow);
        parameters.put("agent", work.context().agent().id());
        parameters.put("source", StagedPolicies.source(work.context()));
        parameters.put("asOf", work.context().asOf());
        parameters.put("later", work.later());
        return parameters;
    }

    private static Fate fate(ResultSet row, int number) throws SQLException {
        return new Fate(
                row.getInt("row_no"),
                row.getString("policy_number"),
                row.getString("fate"),
                row.getObject("policy_id", UUID.class),
                row.getLong("version"),
                row.getString("source"),
                row.getString("was_source"),
                row.getObject("was_row", Integer.class),
                row.getObject("was_as_of", LocalDate.class),
                row.getString("changes"),
                row.getObject("confirmed_by", UUID.class));
    }
}
