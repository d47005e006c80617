package org.agentmitra.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class TransferControllerTest extends PageFixture {
    @Autowired
    TestPolicies policies;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void lay() {
        world.lay();
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000017", "Asha Iyer")));
        asha = jdbc.sql("select holder_id from policies where policy_number = '900000017'")
                .query(UUID.class)
                .single();
        post(
                world.senior,
                "/customers/" + asha + "/followups",
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "kind", "CALL",
                        "on.day", "2026-12-01",
                        "topic", "Renewal",
                        "version", "0"));
    }

    @Test
    void theCustomerGoesWithPoliciesAndPlansAndBothAgentsAreTold() {
        assertThat(get(world.junior, "/customers/" + asha)).hasStatus(404);
        Map<String, String> form = form(world.jatin);
        for (int i = 0; i < 2; i++) {
            assertThat(post(world.senior, path(), form)).hasStatus3xxRedirection();
        }
        assertThat(get(world.junior, "/customers/" + asha))
                .hasStatusOk()
                .bodyText()
                .contains("900000017", "From Sunita Rao to Jatin Shah, agreed to by Asha Iyer", "Renewal");
        assertThat(get(world.junior, "/policies?q=900000017")).bodyText().contains("Asha Iyer");
        assertThat(jdbc.sql("select count(*) from follow_ups where user_id = ?")
                        .param(world.junior.user())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(told(world.senior)).contains("customer-left");
        assertThat(told(world.junior)).contains("customer-came");
        assertThat(jdbc.sql("select concat(consent_by, ' ', consent_how, ' ', consent_on) from customer_transfers")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("Asha Iyer PHONE 2026-03-05");
        assertThat(trail.of(asha)).containsOnlyOnce("customer.transferred");
    }

    @Test
    void withoutConsentNobodyMoves() {
        Map<String, String> form = form(world.jatin);
        form.remove("how");
        form.put("by", " ");
        form.put("on.day", "2999-01-01");
        assertThat(post(world.senior, path(), form))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Say how the customer agreed.",
                        "Enter who agreed",
                        "The customer agreed today or earlier.",
                        "Jatin Shah");
        assertThat(get(world.junior, "/customers/" + asha)).hasStatus(404);
    }

    @Test
    void onlyAgentsInReachAreOffered() {
        assertThat(get(world.senior, path() + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Jatin Shah")
                .doesNotContain("Ravi Menon");
        assertThat(get(world.root, path() + "/new?q=ravi"))
                .hasStatusOk()
                .bodyText()
                .contains("Ravi Menon")
                .doesNotContain("Jatin Shah");
        assertThat(post(world.senior, path(), form(world.ravi)))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the agent who takes the customer.");
        AgentRef elsewhere = world.agentElsewhere("Other Agent", "0009999Z");
        assertThat(post(world.root, path(), form(elsewhere))).hasStatus(422);
        assertThat(post(world.senior, path(), form(world.sunita)))
                .hasStatus(422)
                .bodyText()
                .contains("in this agent’s book already");
    }

    @Test
    void othersCannotTransfer() {
        assertThat(get(world.stranger, path() + "/new")).hasStatus(404);
        assertThat(post(world.stranger, path(), form(world.ravi))).hasStatus(404);
        MvcTestResult junior = post(world.junior, path(), form(world.jatin));
        assertThat(junior).hasStatus(403);
    }

    private String path() {
        return "/customers/" + asha + "/transfers";
    }

    private List<String> told(Viewer viewer) {
        return jdbc.sql("select template from messages where user_id = ?")
                .param(viewer.user())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Map<String, String> form(AgentRef to) {
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "agent", to.id().toString(),
                "by", "Asha Iyer",
                "how", "PHONE",
                "on.day", "2026-03-05",
                "reason", "Moved to Pune"));
    }
}
