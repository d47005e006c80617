package org.agentmitra.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever invites a customer may say which agent the customer finds proposed. */
@PortalTest
class InvitedCustomerTest extends PageFixture {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void theAgentIsFoundByCodeInsurerAndCodeOrName() {
        int number = 0;
        for (String typed : List.of("0001711F", "lic 0001711f", "testlife 0001711F", " sunita rao ")) {
            String email = "asha" + number++ + "@example.com";
            assertThat(post(world.root, "/users", asha(email, typed))).hasStatus3xxRedirection();
            assertThat(trail.of(userOf(email))).contains("account.agent_proposed");
            assertThat(meantFor(email))
                    .as(typed)
                    .containsExactly(world.sunita.id().toString());
        }
        assertThat(post(world.root, "/users", asha("none@example.com", ""))).hasStatus3xxRedirection();
        assertThat(meantFor("none@example.com")).isEmpty();
    }

    @Test
    void whereSeveralAreMeantTheyAreShownToChooseFrom() {
        AgentRef other = world.agent("Sunita Rao", "0009911F", world.sunita.path());
        assertThat(post(world.root, "/users", asha("asha@example.com", "Sunita Rao")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Several agents are meant by this.",
                        "TESTLIFE 0001711F – Sunita Rao",
                        "TESTLIFE " + other.code() + " – Sunita Rao",
                        "value=\"Sunita Rao\"");
        assertThat(post(world.root, "/users", asha("asha@example.com", "TESTLIFE " + other.code())))
                .hasStatus3xxRedirection();
        assertThat(meantFor("asha@example.com")).containsExactly(other.id().toString());
    }

    @Test
    void whomTheViewerDoesNotSeeIsNobodyAndOnlyCustomersAreGivenOne() {
        Map<String, Reach> grants = new HashMap<>(world.root.grants());
        grants.put("users.create", Reach.TREE);
        Viewer scoped = new Viewer(
                world.senior.user(),
                "Sunita Rao",
                "provider_admin",
                grants,
                world.provider,
                world.sunita.id(),
                List.of(world.sunita.path()),
                Set.of(),
                world.root.zone());
        assertThat(get(scoped, "/users/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Jatin Shah")
                .doesNotContain("Ravi");
        assertThat(post(scoped, "/users", asha("asha@example.com", world.ravi.code())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"agent-error\"", "There is no agent with this code or name")
                .doesNotContain("Ravi Menon");
        Map<String, String> staff = asha("asha@example.com", world.sunita.code());
        staff.put("role", "support_staff");
        assertThat(post(world.root, "/users", staff))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Only customers are given an agent here.");
    }

    private static Map<String, String> asha(String email, String agent) {
        Map<String, String> form = new HashMap<>();
        form.put("name", "Asha Iyer");
        form.put("email", email);
        form.put("phone", "");
        form.put("role", "policyholder");
        form.put("insurer", "");
        form.put("code", "");
        form.put("agent", agent);
        return form;
    }

    private UUID userOf(String email) {
        return jdbc.sql("select id from users where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }

    private List<String> meantFor(String email) {
        return jdbc.sql("select i.agent_id from invited_to_agents i join users u on u.id = i.user_id where u.email = ?")
                .param(email)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
