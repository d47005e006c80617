package org.agentmitra.policyimports;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.Lowered;
import org.agentmitra.targets.Lowering;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Policies of the book whose premium of a year, or whose sum assured, the staged rows would lower. */
@Component
class LoweredPolicies implements Lowering {
    private static final String FALL = """
            select count(case when l.premium_after < l.premium then 1 end),
                coalesce(sum(case when l.premium_after < l.premium then l.premium end), 0),
                coalesce(sum(case when l.premium_after < l.premium then l.premium_after end), 0),
                count(case when l.assured_after < l.assured then 1 end),
                coalesce(sum(case when l.assured_after < l.assured then l.assured end), 0),
                coalesce(sum(case when l.assured_after < l.assured then l.assured_after end), 0)
            from (select p.instalment_minor * %s as premium, r.instalment_minor * %s as premium_after,
                    p.sum_assured_minor as assured, r.sum_assured_minor as assured_after
                from policy_import_rows r
                join policies p on p.policy_number = r.policy_number and p.provider_id = :provider
                where r.import_id = :import and r.outcome = 'UPDATED' and p.agent_id = :agent) l
            """.formatted(perYear("p"), perYear("r"));

    private final NamedParameterJdbcTemplate jdbc;

    LoweredPolicies(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return PolicyImport.KEY;
    }

    @Override
    public Lowered of(ImportContext context) {
        Map<String, Object> parameters = Map.of(
                "import", context.id(),
                "provider", context.provider().id(),
                "agent", context.agent().id());
        Lowered found = jdbc.queryForObject(
                FALL,
                parameters,
                (row, n) -> new Lowered(
                        new Lowered.Total(row.getInt(1), row.getLong(2), row.getLong(3)),
                        new Lowered.Total(row.getInt(4), row.getLong(5), row.getLong(6))));
        return found == null ? Lowered.NOTHING : found;
    }

    private static String perYear(String table) {
        return Arrays.stream(PremiumMode.values())
                .map(mode -> "when '" + mode.name() + "' then " + mode.perYear())
                .collect(Collectors.joining(" ", "case " + table + ".mode ", " end"));
    }
}
