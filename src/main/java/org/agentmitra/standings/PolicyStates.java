package org.agentmitra.standings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.PremiumMode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Reads the stored facts of policies. */
@Component
public class PolicyStates {
    /** Columns of {@link #read}, of the table's alias {@code p}. */
    public static final String COLUMNS = """
            p.id, p.agent_id, p.holder_id, p.policy_number, p.holder_name, p.plan_id, p.plan_code, p.plan_text, p.term,
            p.ppt, p.mode, p.instalment_minor, p.sum_assured_minor, p.commenced_on, p.matures_on, p.status, p.status_text,
            p.status_as_of, p.fup, p.next_due_on, p.grace_ends_on, p.paid_up_from, p.nominee, p.nominee_relation,
            p.branch, p.as_of
            """;

    private final JdbcTemplate jdbc;

    PolicyStates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The provider's policies with one of the numbers, whosever book they are in; for the import's checks only. A join,
     * because H2 uses no index for {@code = any(?)}.
     */
    public Map<String, PolicyState> numbered(UUID provider, Collection<String> numbers) {
        Map<String, PolicyState> states = new HashMap<>();
        jdbc.query(
                "select " + COLUMNS + " from unnest(cast(? as varchar array)) as k(policy_number)"
                        + " join policies p on p.policy_number = k.policy_number and p.provider_id = ?",
                (RowCallbackHandler) row -> states.put(row.getString("policy_number"), read(row)),
                new SqlArrayValue("varchar", numbers.toArray()),
                provider);
        return states;
    }

    /**
     * A policy whose number reads like another.
     *
     * @param key of its number, see {@link org.agentmitra.shared.PolicyNumberKey}
     * @param plan its name, else its code; null where neither is known
     */
    public record Near(
            String key,
            String number,
            String holderName,
            LocalDate commencedOn,
            @Nullable String plan) {}

    /** Policies of the agent with the provider whose numbers have one of the keys; in the order of their numbers. */
    public List<Near> near(UUID provider, UUID agent, Collection<String> keys) {
        List<Near> near = new ArrayList<>();
        jdbc.query(
                "select p.number_key, p.policy_number, p.holder_name, p.agent_id, p.commenced_on,"
                        + " coalesce(p.plan_text, p.plan_code) as plan"
                        + " from unnest(cast(? as varchar array)) as k(number_key)"
                        + " join policies p on p.number_key = k.number_key and p.provider_id = ?",
                (RowCallbackHandler) row -> {
                    if (row.getObject("agent_id", UUID.class).equals(agent)) {
                        near.add(new Near(
                                row.getString("number_key"),
                                row.getString("policy_number"),
                                row.getString("holder_name"),
                                row.getObject("commenced_on", LocalDate.class),
                                row.getString("plan")));
                    }
                },
                new SqlArrayValue("varchar", keys.toArray()),
                provider);
        near.sort(Comparator.comparing(Near::number));
        return near;
    }

    /** The facts in a row with the {@link #COLUMNS}. */
    public static PolicyState read(ResultSet row) throws SQLException {
        LocalDate fup = row.getObject("fup", LocalDate.class);
        return new PolicyState(
                row.getObject("id", UUID.class),
                row.getObject("agent_id", UUID.class),
                row.getObject("holder_id", UUID.class),
                row.getString("policy_number"),
                row.getString("holder_name"),
                row.getObject("plan_id", UUID.class),
                row.getString("plan_code"),
                row.getString("plan_text"),
                integer(row, "term"),
                integer(row, "ppt"),
                PremiumMode.valueOf(row.getString("mode")),
                row.getLong("instalment_minor"),
                row.getObject("sum_assured_minor", Long.class),
                row.getObject("commenced_on", LocalDate.class),
                row.getObject("matures_on", LocalDate.class),
                RecordedStatus.valueOf(row.getString("status")),
                row.getString("status_text"),
                row.getObject("status_as_of", LocalDate.class),
                fup == null ? null : YearMonth.from(fup),
                row.getObject("next_due_on", LocalDate.class),
                row.getObject("grace_ends_on", LocalDate.class),
                row.getObject("paid_up_from", LocalDate.class),
                row.getString("nominee"),
                row.getString("nominee_relation"),
                row.getString("branch"),
                row.getObject("as_of", LocalDate.class));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
