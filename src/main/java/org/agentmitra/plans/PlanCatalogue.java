package org.agentmitra.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up plans for other modules. */
@Component
public class PlanCatalogue {
    private final JdbcClient jdbc;

    PlanCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the provider's plans are called: their codes and names; none for no provider. */
    public Set<String> words(@Nullable UUID provider) {
        Set<String> words = new HashSet<>();
        if (provider != null) {
            of(provider).values().forEach(plan -> words.addAll(List.of(plan.code(), plan.name())));
        }
        return words;
    }

    /** The provider's plans by code, in the order of their codes; one query. */
    public Map<String, Plan> of(UUID provider) {
        Map<String, Plan> plans = new LinkedHashMap<>();
        jdbc.sql("""
                select id, provider_id, code, name, uin, grace_rule, paid_up_min_years, revival_years
                from plans where provider_id = ? order by code
                """).param(provider).query(PlanCatalogue::plan).list().forEach(plan -> plans.put(plan.code(), plan));
        return plans;
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                row.getObject("provider_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("uin"),
                GraceRule.valueOf(row.getString("grace_rule")),
                row.getInt("paid_up_min_years"),
                row.getInt("revival_years"));
    }
}
