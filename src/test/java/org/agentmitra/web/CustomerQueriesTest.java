package org.agentmitra.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.kyc.TestCases;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer's page, and a customer's own, send as many statements for much that hangs on the customer as for little. */
@PortalTest
@Tag("once")
class CustomerQueriesTest extends QueriesFixture {
    @Autowired
    TestPolicies policies;

    @Autowired
    TestCases cases;

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
            customer(customer, "Asha Iyer");
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
            family(customer, i);
            nominee(customer, i);
            moved(customer);
        }
    }

    private void customer(UUID id, String name) {
        jdbc.sql("insert into customers (id, agent_id, scope_path, name, name_key, stub, source, as_of, created_at)"
                        + " values (?, ?, ?, ?, upper(?), false, 'typed', current_date, current_timestamp)")
                .params(id, world.sunita.id(), world.sunita.path(), name, name)
                .update();
    }

    /** The customer and a spouse, then one more relative each time. */
    private void family(UUID customer, int number) {
        UUID household = new UUID(1, 1);
        UUID relative = Ids.next();
        customer(relative, "Relative " + (char) ('A' + number % 26));
        for (UUID member : number == 0 ? List.of(customer, relative) : List.of(relative)) {
            jdbc.sql("insert into household_members (id, household_id, customer_id, place, since)"
                            + " values (?, ?, ?, 'CHILD', current_timestamp)")
                    .params(Ids.next(), household, member)
                    .update();
        }
    }

    private void nominee(UUID customer, int number) {
        UUID nomination = new UUID(2, 2);
        if (number == 0) {
            jdbc.sql(
                            "insert into nominations (id, customer_id, version, changed_at) values (?, ?, 0, current_timestamp)")
                    .params(nomination, customer)
                    .update();
        }
        jdbc.sql("insert into nominees (nomination_id, position, name, relation, born_on, share)"
                        + " values (?, ?, 'Mohan', 'SPOUSE', date '1990-05-04', 1)")
                .params(nomination, number)
                .update();
    }

    /** To another agent, and back. */
    private void moved(UUID customer) {
        jdbc.sql(
                        "insert into customer_transfers (id, customer_id, from_agent, to_agent, consent_by, consent_how, consent_on,"
                                + " reason, actor_id, moved_at) values (?, ?, ?, ?, 'Asha', 'PHONE', current_date, 'x', ?,"
                                + " current_timestamp)")
                .params(Ids.next(), customer, world.ravi.id(), world.sunita.id(), world.senior.user())
                .update();
    }

    /** The policies of a customer on the page of one's own, with consents and requests beside them. */
    @ParameterizedTest
    @ValueSource(strings = {"/me", "/policies", "/me/kyc"})
    void theNumberOfStatementsAboutOneselfIsFixed(String page) throws Exception {
        Viewer plain = world.viewer("policyholder", null);
        policies.in(world, world.sunita, TestPolicies.many(1));
        UUID customer = jdbc.sql("select holder_id from policies")
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        jdbc.sql("update customers set user_id = ? where id = ?")
                .params(plain.user(), customer)
                .update();
        Viewer holder = new Viewer(
                plain.user(),
                plain.name(),
                plain.role(),
                plain.grants(),
                null,
                null,
                List.of(),
                Set.of(customer),
                plain.zone());
        cases.asked(holder, world.viewer("compliance_officer", null));
        checkFixed(holder, page, (from, to) -> own(holder, customer, from, to));
    }

    private void own(Viewer holder, UUID customer, int from, int to) {
        if (from == 0) {
            policies.in(world, world.sunita, TestPolicies.many(61).subList(1, 61));
        }
        // Held by somebody else until they are wanted, so that the book itself stays the same.
        jdbc.sql("update policies set holder_id = ? where policy_number in (select policy_number from policies"
                        + " order by policy_number fetch first " + (to + 1) + " rows only)")
                .param(customer)
                .update();
        for (int i = from; i < to; i++) {
            jdbc.sql("insert into consents (id, user_id, purpose, version, language, given_at)"
                            + " values (?, ?, ?, '1', 'en', current_timestamp)")
                    .params(Ids.next(), holder.user(), "offers-" + i)
                    .update();
            jdbc.sql("insert into privacy_requests (id, user_id, kind, state, asked_at)"
                            + " values (?, ?, 'CORRECTION', 'ANSWERED', current_timestamp)")
                    .params(Ids.next(), holder.user())
                    .update();
        }
    }
}
