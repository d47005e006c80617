package org.agentmitra.customerparts;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers pay in a year, kept with their records by the module that keeps their policies. */
@Component
public class AnnualPremiums {
    private final JdbcTemplate jdbc;

    AnnualPremiums(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes down the premiums of a year; one statement. A record that says so already is not written. Nobody reads them in
     * a form, so the records' versions stay.
     *
     * @param paise by customer
     */
    @Transactional
    public void are(Map<UUID, Long> paise) {
        if (!paise.isEmpty()) {
            jdbc.update(
                    """
                    merge into customers c using (select k.id, k.paise
                        from unnest(cast(? as uuid array), cast(? as bigint array)) as k(id, paise)) n
                    on c.id = n.id when matched and c.annual_minor <> n.paise then update set annual_minor = n.paise
                    """,
                    new SqlArrayValue("uuid", paise.keySet().toArray()),
                    new SqlArrayValue("bigint", paise.values().toArray()));
        }
    }
}
