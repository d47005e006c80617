package org.agentmitra.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's page sends as many statements for much that hangs on the customer as for little. */
@PortalTest
class CustomerQueriesTest extends QueriesFixture {
    @ParameterizedTest
    @ValueSource(strings = {"/customers/%s", "/customers/%s/timeline", "/agenda?span=month"})
    void theNumberOfStatementsAboutACustomerIsFixed(String page) throws Exception {
        UUID customer = Ids.next();
        String path = page.formatted(customer);
        checkFixed(world.senior, path, (from, to) -> kept(customer, from, to));
    }

    /** Policies, notes and follow-ups of one customer. */
    private void kept(UUID customer, int from, int to) {
        if (from == 0) {
            jdbc.sql(
                            "insert into customers (id, agent_id, scope_path, name, name_key, stub, source, as_of, created_at)"
                                    + " values (?, ?, ?, 'Asha Iyer', 'ASHA IYER', false, 'typed', current_date, current_timestamp)")
                    .params(customer, world.sunita.id(), world.sunita.path())
                    .update();
        }
        for (int i = from; i < to; i++) {
            jdbc.sql("insert into customer_notes (id, customer_id, author_id, author_name, text, written_at)"
                            + " values (?, ?, ?, 'Sunita', 'x', current_timestamp)")
                    .params(Ids.next(), customer, world.senior.user())
                    .update();
            jdbc.sql("insert into follow_ups (id, customer_id, user_id, kind, on_date, zone, topic, outcome, done_at,"
                            + " created_at) values (?, ?, ?, 'CALL', ?, 'Asia/Kolkata', 'x', 'y', current_timestamp,"
                            + " current_timestamp)")
                    .params(Ids.next(), customer, world.senior.user(), LocalDate.now(ZoneId.of("Asia/Kolkata")))
                    .update();
        }
    }
}
