package org.agentmitra.joins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two full records are made one and parted again. */
@PortalTest
class JoinUndoTest extends PageFixture {
    @Autowired
    CustomerBook book;

    @Autowired
    TestPolicies policies;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    UUID old;
    UUID known;

    @BeforeEach
    void lay() {
        world.lay();
        policies.in(
                world,
                world.sunita,
                List.of(TestPolicies.row("900000017", "Asha Iyar"), TestPolicies.row("900000025", "Asha Iyer")));
        old = holder("900000017");
        known = holder("900000025");
        jdbc.sql("update customers set mobile = '+919876500001', email = 'old@example.com' where id = ?")
                .param(old)
                .update();
        jdbc.sql("update customers set mobile = '+919876500002' where id = ?")
                .param(known)
                .update();
        post(
                world.senior,
                "/customers/" + old + "/notes",
                Map.of("key", UUID.randomUUID().toString(), "text", "Old note"));
        post(
                world.senior,
                "/customers/" + old + "/followups",
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "kind", "CALL",
                        "on.day", "2026-12-01",
                        "topic", "Renewal",
                        "version", "0"));
        for (UUID one : List.of(old, known)) {
            post(
                    world.senior,
                    "/customers/" + one + "/nominees",
                    Map.of(
                            "version", "0",
                            "lines[0].name", "Ravi Iyer",
                            "lines[0].relation", "SON",
                            "lines[0].born.day", "05/03/1990",
                            "lines[0].share", "100"));
        }
    }

    @Test
    void bothRecordsAreShownFieldByField() {
        assertThat(get(world.senior, "/customers/" + old + "/join/" + known))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"mobile-into\"", "id=\"mobile-joined\"", "+91 98765 00001", "+91 98765 00002")
                .doesNotContain("id=\"email-joined\"");
    }

    @Test
    void whatHangsOnTheRecordMovesAndTheChosenFactsStay() {
        join();
        assertThat(fact("name", known)).isEqualTo("Asha Iyer");
        assertThat(fact("mobile", known)).isEqualTo("+919876500001");
        assertThat(fact("email", known)).isEqualTo("old@example.com");
        assertThat(holder("900000017")).isEqualTo(known);
        assertThat(jdbc.sql("select holder_name from policies where policy_number = '900000017'")
                        .query(String.class)
                        .single())
                .isEqualTo("Asha Iyer");
        assertThat(fact("annual_minor", known)).isEqualTo("2000000");
        assertThat(get(world.senior, "/customers/" + known))
                .bodyText()
                .contains("Old note", "Renewal", "Asha Iyar, joined by Sunita Rao");
        assertThat(jdbc.sql("select count(*) from nominations where customer_id = ?")
                        .param(known)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takingItBackRestoresBothRecordsExactly() {
        var before = world();
        join();
        assertThat(world()).isNotEqualTo(before);
        UUID join = jdbc.sql("select id from customer_joins").query(UUID.class).single();
        assertThat(post(world.stranger, "/customers/" + known + "/joins/" + join + "/undo"))
                .hasStatus(404);
        assertThat(post(world.senior, "/customers/" + known + "/joins/" + join + "/undo"))
                .hasStatus3xxRedirection();
        assertThat(world()).isEqualTo(before);
        assertThat(trail.of(old)).endsWith("customer.joined", "customer.parted");
        assertThat(post(world.senior, "/customers/" + known + "/joins/" + join + "/undo"))
                .hasStatus(404);
        join();
        assertThat(fact("mobile", known)).isEqualTo("+919876500001");
    }

    @Test
    void whatWasChangedSinceStays() {
        join();
        post(
                world.senior,
                "/customers/" + known,
                Map.of(
                        "name", "Asha Iyer",
                        "born.day", "04/05/1990",
                        "mobile", "98765 00009",
                        "email", "old@example.com",
                        "version", fact("version", known)));
        UUID join = jdbc.sql("select id from customer_joins").query(UUID.class).single();
        post(world.senior, "/customers/" + known + "/joins/" + join + "/undo");
        assertThat(fact("mobile", known)).isEqualTo("+919876500009");
        assertThat(fact("mobile", old)).isEqualTo("+919876500001");
        assertThat(fact("email", known)).isEmpty();
    }

    @Test
    void recordsOfOtherBooksCannotBeJoined() {
        UUID jatins = settle(world.jatin);
        assertThat(get(world.senior, "/customers/" + old + "/join/" + jatins)).hasStatus3xxRedirection();
        assertThat(post(world.stranger, "/customers/" + old + "/join/" + known)).hasStatus(404);
        post(world.senior, "/customers/" + old + "/join/" + jatins);
        assertThat(fact("joined_into", old)).isEmpty();
    }

    private void join() {
        assertThat(post(world.senior, "/customers/" + old + "/join/" + known, Map.of("mobile", "joined")))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/customers/" + known);
    }

    /** All that a join touches, but for versions. */
    private Map<String, List<Map<String, Object>>> world() {
        Map<String, List<Map<String, Object>>> tables = new HashMap<>();
        for (String table :
                List.of("customers", "customer_facts", "policies", "customer_notes", "follow_ups", "nominations")) {
            List<Map<String, Object>> rows =
                    jdbc.sql("select * from " + table + " order by 1, 2").query().listOfRows().stream()
                            .map(row -> {
                                Map<String, Object> kept = new HashMap<>(row);
                                kept.remove("version");
                                return kept;
                            })
                            .toList();
            tables.put(table, rows);
        }
        return tables;
    }

    private UUID settle(AgentRef agent) {
        return book.settle(
                        agent,
                        List.of(new HolderFacts("Asha Iyer", LocalDate.parse("1990-05-04"), null, null)),
                        world.senior.user(),
                        "import:1",
                        TestPolicies.TODAY)
                .getFirst();
    }

    private UUID holder(String number) {
        return jdbc.sql("select holder_id from policies where policy_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private String fact(String column, UUID id) {
        return jdbc.sql("select concat('', " + column + ") from customers where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
