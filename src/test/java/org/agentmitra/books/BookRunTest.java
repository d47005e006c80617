package org.agentmitra.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.bulk.Bulks;
import org.agentmitra.chores.Chore;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The same done to many customers. */
@PortalTest
class BookRunTest extends PageFixture {
    @Autowired
    CustomerBook book;

    @Autowired
    Trail trail;

    @Autowired
    Chore bulkRun;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    UUID mohan;

    @BeforeEach
    void lay() {
        world.lay();
        asha = settle(world.sunita, "Asha Iyer");
        mohan = settle(world.jatin, "Mohan Iyer");
        settle(world.ravi, "Asha Elsewhere");
    }

    @Test
    void aFollowUpForAllThatMatchIsPlannedOnceForEach() {
        assertThat(get(world.senior, "/customers/followups/new?all=true&q=ash"))
                .hasStatusOk()
                .bodyText()
                .contains("Asha Iyer", "name=\"q\"")
                .doesNotContain("Mohan Iyer", "Asha Elsewhere");
        Map<String, String> form = followUp();
        form.put("all", "true");
        for (int i = 0; i < 2; i++) {
            assertThat(post(world.senior, "/customers/followups", form)).hasStatus3xxRedirection();
        }
        assertThat(jdbc.sql("select customer_id from follow_ups")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(asha, mohan);
        assertThat(get(world.senior, run(form)))
                .hasStatusOk()
                .bodyText()
                .contains("Finished", "2 customers", "Asha Iyer", "Mohan Iyer");
        assertThat(get(world.junior, run(form))).hasStatus(404);
        assertThat(trail.of(UUID.fromString(form.get("key")))).containsExactly("customers.run-started");
    }

    @Test
    void whatIsRefusedForOneStopsNoOther() {
        Map<String, String> form = transfer(world.jatin);
        form.put("all", "true");
        assertThat(post(world.senior, "/customers/transfers", form)).hasStatus3xxRedirection();
        assertThat(get(world.senior, run(form)))
                .bodyText()
                .contains("2 in all", "The customer is in this agent’s book already.");
        assertThat(get(world.junior, "/customers/" + asha)).hasStatusOk();
        assertThat(jdbc.sql("select consent_by from customer_transfers")
                        .query(String.class)
                        .single())
                .isEqualTo("Asha Iyer");
    }

    @Test
    void moreThanSomebodyWaitsForAreDoneByAJob() {
        for (int n = 0; n < Bulks.FEW; n++) {
            settle(world.sunita, "Person Number " + n);
        }
        Map<String, String> form = followUp();
        form.put("all", "true");
        for (int i = 0; i < 2; i++) {
            assertThat(post(world.senior, "/customers/followups", form)).hasRedirectedUrl(run(form));
        }
        assertThat(get(world.senior, run(form) + "/progress"))
                .bodyText()
                .contains("Done with 0 of 202", "hx-get=\"" + run(form) + "/progress\"");
        int[] asked = {0};
        UUID id = UUID.fromString(form.get("key"));
        assertThat(bulkRun.run(id, () -> asked[0]++ == 1)).isFalse();
        assertThat(planned()).isEqualTo(100);
        assertThat(bulkRun.run(id, () -> false)).isTrue();
        bulkRun.run(id, () -> false);
        assertThat(planned()).isEqualTo(202);
        assertThat(get(world.senior, run(form)))
                .bodyText()
                .contains("Finished", "202 in all", "after=50")
                .doesNotContain("load delay");
        assertThat(get(world.senior, "/customers/runs")).bodyText().contains(run(form), "202 customers");
        assertThat(get(world.junior, run(form) + "/progress")).hasStatus(404);
        assertThat(get(world.root, "/users/bulk/" + id)).hasStatus(404);
    }

    @Test
    void followUpsAreTakenBackUnlessSomethingHappenedToThem() {
        Map<String, String> form = followUp();
        form.put("all", "true");
        post(world.senior, "/customers/followups", form);
        jdbc.sql("update follow_ups set version = 1 where customer_id = ?")
                .param(mohan)
                .update();
        assertThat(post(world.junior, run(form) + "/undo", Map.of())).hasStatus(404);
        String undone = location(post(world.senior, run(form) + "/undo", Map.of()));
        assertThat(jdbc.sql("select customer_id from follow_ups")
                        .query(UUID.class)
                        .list())
                .containsExactly(mohan);
        assertThat(get(world.senior, undone))
                .bodyText()
                .contains("Follow-ups taken out", "Somebody changed this meanwhile.", run(form));
        assertThat(location(post(world.senior, run(form) + "/undo", Map.of()))).isEqualTo(run(form));
        assertThat(planned()).isOne();
    }

    @Test
    void transfersAreTakenBackUnlessTheCustomerWentOn() {
        Map<String, String> form = transfer(world.jatin);
        form.put("id", asha.toString());
        post(world.senior, "/customers/transfers", form);
        assertThat(agent(asha)).isEqualTo(world.jatin.id());
        assertThat(told(world.junior)).containsExactly("customers-came");
        String undone = location(post(world.senior, run(form) + "/undo", Map.of()));
        assertThat(agent(asha)).isEqualTo(world.sunita.id());
        assertThat(told(world.junior)).containsExactly("customers-came", "customers-left");
        assertThat(get(world.senior, undone)).bodyText().contains("Customers given back after a transfer", "Finished");
        assertThat(get(world.senior, "/customers/" + asha + "/timeline"))
                .bodyText()
                .contains("the transfer was undone");
        Map<String, String> again = transfer(world.jatin);
        again.put("id", asha.toString());
        post(world.senior, "/customers/transfers", again);
        jdbc.sql("update customers set agent_id = ?, scope_path = ? where id = ?")
                .params(world.sunita.id(), world.sunita.path(), asha)
                .update();
        undone = location(post(world.senior, run(again) + "/undo", Map.of()));
        assertThat(get(world.senior, undone)).bodyText().contains("Somebody changed this meanwhile.");
        assertThat(agent(asha)).isEqualTo(world.sunita.id());
    }

    @Test
    void somebodyHasToBeMeantAndTheFormHasToBeWhole() {
        assertThat(get(world.senior, "/customers/followups/new")).hasStatus3xxRedirection();
        assertThat(get(world.senior, "/customers/transfers/new?id=" + asha))
                .hasStatusOk()
                .bodyText()
                .contains("Jatin Shah", "Asha Iyer");
        Map<String, String> form = followUp();
        form.put("id", asha.toString());
        form.put("topic", " ");
        assertThat(post(world.senior, "/customers/followups", form))
                .hasStatus(422)
                .bodyText()
                .contains("Say what it is about.", asha.toString());
        form.put("topic", "x");
        form.put("id", UUID.randomUUID().toString());
        assertThat(post(world.senior, "/customers/followups", form))
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one customer.");
        assertThat(get(world.junior, "/customers/transfers/new?all=true")).hasStatus(403);
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private List<String> told(Viewer who) {
        return jdbc.sql("select template from messages where user_id = ? and channel = 'IN_APP' order by template")
                .param(who.user())
                .query((row, at) -> row.getString(1))
                .list();
    }

    private int planned() {
        return jdbc.sql("select count(*) from follow_ups").query(Integer.class).single();
    }

    private UUID agent(UUID customer) {
        return jdbc.sql("select agent_id from customers where id = ?")
                .param(customer)
                .query(UUID.class)
                .single();
    }

    private static Map<String, String> transfer(AgentRef to) {
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "agent",
                to.id().toString(),
                "by",
                "*",
                "how",
                "WRITTEN",
                "on.day",
                "2026-03-05",
                "reason",
                "Retired"));
    }

    private static String run(Map<String, String> form) {
        return "/customers/runs/" + form.get("key");
    }

    private static Map<String, String> followUp() {
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "kind", "CALL",
                "on.day", "2026-12-01",
                "topic", "Renewal",
                "version", "0"));
    }

    private UUID settle(AgentRef agent, String name) {
        return book.settle(
                        agent,
                        List.of(new HolderFacts(name, LocalDate.parse("1985-03-05"), null, null)),
                        world.senior.user(),
                        "import:1",
                        LocalDate.parse("2026-03-01"))
                .getFirst();
    }
}
