package org.agentmitra.policies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.customerparts.AnnualPremiums;
import org.agentmitra.customerparts.Holdings;
import org.agentmitra.plans.GraceRule;
import org.agentmitra.shared.Beginning;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What customers hold, for the list of customers; and what they pay in a year, kept true with their records. */
@Component
public class BookHoldings implements Holdings {
    private static final int RECENT_DAYS = 90;

    private final JdbcClient jdbc;
    private final AnnualPremiums premiums;

    BookHoldings(JdbcClient jdbc, AnnualPremiums premiums) {
        this.jdbc = jdbc;
        this.premiums = premiums;
    }

    @Override
    public Set<UUID> numbered(Viewer viewer, String beginning, int limit) {
        String number = beginning.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}/]", "");
        if (number.isEmpty()) {
            return Set.of();
        }
        Scope.Condition scope = viewer.scope("policies.read").condition("p.scope_path", "p.holder_id");
        return jdbc.sql("select p.holder_id from policies p where " + Beginning.of("p.policy_number", "number")
                        + " and " + scope.sql() + " order by p.policy_number limit :limit")
                .params(new Beginning(number).parameters("number"))
                .params(scope.parameters())
                .param("limit", limit)
                .query((row, at) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .set();
    }

    /** Whose premium fell due no longer ago than grace and the days after it last, a short range of the index. */
    @Override
    public Scope.Condition atRisk(LocalDate today) {
        return new Scope.Condition("""
                select r.holder_id from policies r where r.due_order >= :riskFrom and r.due_order < :riskToday
                    and r.status = 'IN_FORCE' and r.grace_ends_on >= :riskSince
                    and (r.matures_on is null or r.matures_on > :riskToday)
                union all
                select l.holder_id from policies l where l.status = 'LAPSED' and l.status_as_of >= :riskSince
                """, since(today));
    }

    @Override
    public Scope.Condition isAtRisk(LocalDate today, String id) {
        return new Scope.Condition("exists (select 1 from policies r where r.holder_id = " + id + """
                 and (r.status = 'IN_FORCE' and r.due_order >= :riskFrom and r.due_order < :riskToday
                    and r.grace_ends_on >= :riskSince and (r.matures_on is null or r.matures_on > :riskToday)
                    or r.status = 'LAPSED' and r.status_as_of >= :riskSince))
                """, since(today));
    }

    private static Map<String, Object> since(LocalDate today) {
        return Map.of(
                "riskToday", today,
                "riskSince", today.minusDays(RECENT_DAYS),
                "riskFrom", today.minusDays(RECENT_DAYS + GraceRule.LONGEST_DAYS));
    }

    /**
     * What a policy costs its holder in a year, in paise: an expression for the columns of a policy.
     *
     * @param policy alias of the row
     * @param currency expression for its currency; what is not in rupees counts nothing
     */
    public static String yearly(String policy, String currency) {
        return """
                case when %1$s.status = 'IN_FORCE' and %2$s = 'INR' then %1$s.instalment_minor * case %1$s.mode
                    when 'MONTHLY' then 12 when 'QUARTERLY' then 4 when 'HALF_YEARLY' then 2 when 'YEARLY' then 1 else 0 end
                else 0 end""".formatted(policy, currency);
    }

    /** Adds up anew what the customers pay in a year; two statements. Amounts in other currencies are left out. */
    public void refresh(Collection<UUID> holders) {
        if (holders.isEmpty()) {
            return;
        }
        Map<UUID, Long> sums = new HashMap<>();
        holders.forEach(holder -> sums.put(holder, 0L));
        jdbc.sql("select p.holder_id, sum(" + yearly("p", "p.currency")
                        + ") from unnest(cast(? as uuid array)) as k(id) join policies p on p.holder_id = k.id"
                        + " group by p.holder_id")
                .param(new SqlArrayValue("uuid", sums.keySet().toArray()))
                .query(row -> {
                    sums.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        premiums.are(sums);
    }
}
