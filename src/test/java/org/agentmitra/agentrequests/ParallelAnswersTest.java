package org.agentmitra.agentrequests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.JourneySubmitted;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Threads of their own see committed rows only: this test commits and cleans up behind itself. */
@PortalTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ParallelAnswersTest {
    @Autowired
    World world;

    @Autowired
    TestJourneys begun;

    @Autowired
    Journeys journeys;

    @Autowired
    RequestDesk asking;

    @Autowired
    AnswerDesk answering;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Enrolling enrolling;

    @Autowired
    JdbcClient jdbc;

    Viewer asha;
    UUID journey;

    @BeforeEach
    void commit() {
        transaction.executeWithoutResult(status -> world.lay());
        Viewer customer = Objects.requireNonNull(transaction.execute(status -> world.viewer("policyholder", null)));
        asha = customer;
        journey = Objects.requireNonNull(transaction.execute(status -> begun.begun(customer.user())));
        asking.ask(asha, found(), world.sunita);
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("update tree_nodes set parent_id = null").update();
        for (String table : List.of(
                "messages",
                "agent_requests",
                "agent_searches",
                "journey_steps",
                "journeys",
                "customer_facts",
                "customers",
                "appointments",
                "tree_nodes",
                "agents",
                "plans",
                "providers",
                "audit_records")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from scheduled_tasks where task_name like 'message%'").update();
        jdbc.sql("delete from user_roles where user_id in (select id from users where email like '%@example.com')")
                .update();
        jdbc.sql("delete from users where email like '%@example.com'").update();
    }

    @Test
    void acceptedAndSentInAtOnceThePersonIsEnrolledOnce() throws Exception {
        UUID request = request();
        atOnce(List.of(
                () -> answering(() -> answering.accept(world.senior, request)),
                () -> answering(() -> answering.accept(world.senior, request)),
                this::submit));
        assertThat(customers()).isEqualTo(1);
        assertThat(actions()).containsOnlyOnce("agent_request.accepted", "agent_request.enrolled");
    }

    @Test
    void acceptedAndTakenBackAtOnceOneOfBothHolds() throws Exception {
        submit();
        UUID request = request();
        List<Boolean> done = atOnce(List.of(
                () -> answering(() -> answering.accept(world.senior, request)),
                () -> answering(() -> asking.withdraw(asha, found()))));
        assertThat(done).containsOnlyOnce(false);
        assertThat(states()).isEqualTo(done.getFirst() ? List.of("ACCEPTED") : List.of("WITHDRAWN"));
        assertThat(customers()).isEqualTo(done.getFirst() ? 1 : 0);
    }

    @Test
    void declinedAndAcceptedAtOnceTheFirstWordCounts() throws Exception {
        UUID request = request();
        List<Boolean> done = atOnce(List.of(
                () -> answering(() -> answering.accept(world.senior, request)),
                () -> answering(() -> answering.decline(world.senior, request, "No."))));
        assertThat(done).containsOnlyOnce(true);
        assertThat(states()).isEqualTo(done.getFirst() ? List.of("ACCEPTED") : List.of("DECLINED"));
    }

    @Test
    void twoAgentsCannotBothTakeThePersonOn() throws Exception {
        submit();
        UUID first = request();
        atOnce(List.of(
                () -> answering(() -> answering.accept(world.senior, first)),
                () -> answering(() -> asking.ask(asha, found(), world.ravi)),
                () -> answering(() -> asking.ask(asha, found(), world.ravi))));
        List<UUID> asked = jdbc.sql("select id from agent_requests where agent_id = ?")
                .param(world.ravi.id())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        asked.forEach(request -> answering(() -> answering.accept(world.stranger, request)));
        assertThat(asked).hasSizeLessThan(2);
        assertThat(states()).containsOnlyOnce("ACCEPTED");
        assertThat(customers()).isEqualTo(1);
    }

    private boolean submit() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update journeys set state = 'SUBMITTED', open_user = null, closed_at = current_timestamp"
                            + " where id = ?")
                    .param(journey)
                    .update();
            enrolling.on(new JourneySubmitted(journey, asha.user(), "AM-1"));
        });
        return true;
    }

    private Journey found() {
        return journeys.find(journey).orElseThrow();
    }

    private static boolean answering(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refused settled) {
            return false;
        }
    }

    private UUID request() {
        return jdbc.sql("select id from agent_requests")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    private List<String> states() {
        return jdbc.sql("select state from agent_requests")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private int customers() {
        return jdbc.sql("select count(*) from customers where user_id = ?")
                .param(asha.user())
                .query(Integer.class)
                .single();
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_records")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<Boolean>> done = threads.invokeAll(work);
            return done.stream().map(Future::resultNow).toList();
        }
    }
}
