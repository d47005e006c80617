package org.agentmitra.ledger;

import java.util.List;
import java.util.Map;

/**
 * A way in which a record can be in sight.
 *
 * @param sql condition on the table's alias {@code a}
 * @param lead columns that it makes equal to one value: with them before the order, H2 walks their index instead of sorting
 */
record Way(String sql, Map<String, Object> parameters, List<String> lead) {}
