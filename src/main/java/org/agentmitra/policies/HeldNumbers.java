package org.agentmitra.policies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.customers.HeldPolicies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest policies of customers, for the page that joins two records of one person. */
@Component
class HeldNumbers implements HeldPolicies {
    private final JdbcClient jdbc;

    HeldNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, List<String>> latest(Collection<UUID> customers, int each) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select holder_id, policy_number from (
                    select holder_id, policy_number,
                        row_number() over (partition by holder_id order by commenced_on desc, id) as place
                    from policies where holder_id in (:holders)) ranked
                where place <= :each
                order by holder_id, place
                """)
                .param("holders", customers)
                .param("each", each)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
