package org.agentmitra.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.customers.CustomerBook;
import org.agentmitra.customers.HolderFacts;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same done to many customers. */
@PortalTest
class BookRunTest extends PageFixture {
    @Autowired
    CustomerBook book;

    @Autowired
    Trail trail;

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
                .contains("2 of 2 done.", "Asha Iyer", "Mohan Iyer");
        assertThat(get(world.junior, run(form))).hasStatus(404);
        assertThat(trail.of(UUID.fromString(form.get("key")))).containsExactly("customers.run-started");
    }

    @Test
    void whatIsRefusedForOneStopsNoOther() {
        Map<String, String> form = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "agent", world.jatin.id().toString(),
                "by", "*",
                "how", "WRITTEN",
                "on.day", "2026-03-05",
                "reason", "Retired",
                "all", "true"));
        assertThat(post(world.senior, "/customers/transfers", form)).hasStatus3xxRedirection();
        assertThat(get(world.senior, run(form)))
                .bodyText()
                .contains("1 of 2 done.", "The customer is in this agent’s book already.");
        assertThat(get(world.junior, "/customers/" + asha)).hasStatusOk();
        assertThat(jdbc.sql("select consent_by from customer_transfers")
                        .query(String.class)
                        .single())
                .isEqualTo("Asha Iyer");
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
