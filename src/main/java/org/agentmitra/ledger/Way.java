package org.agentmitra.ledger;

import java.util.List;
import java.util.Map;

/**
 * A way in which a record can be in sight.
 *
 * @param sql condition on the table's alias {@code a}
 * @param lead columns that it makes equal to one value: with them before the order, H2 walks their index instead of sorting
 * @param looked whether records are looked at one by one, so that the next in sight may be far
 */
record Way(String sql, Map<String, Object> parameters, List<String> lead, boolean looked) {
    Way(String sql, Map<String, Object> parameters, List<String> lead) {
        this(sql, parameters, lead, false);
    }
}
