package org.agentmitra.agentrequests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;

/** Looking for an agent, asking one, and support where none is found. */
@PortalTest
class AgentStepControllerTest extends RequestsFixture {
    @Test
    void somebodySearchesChoosesAndAsks() {
        assertThat(get(asha, STEP)).hasStatusOk().bodyText().contains("Find your agent", "Step 1 of");
        assertThat(get(asha, STEP + "?q=lic 0001711f"))
                .hasStatusOk()
                .bodyText()
                .contains("Sunita Rao", "Licence L-7 valid until")
                .doesNotContain("Ravi Menon");
        assertThat(get(asha, STEP + "?q=nobody")).hasStatusOk().bodyText().contains("No agent matches.");
        assertThat(get(asha, STEP + "/new?" + named(world.sunita)))
                .hasStatusOk()
                .bodyText()
                .contains("Is this your agent?", "Ask Sunita Rao", "is told your name and phone number");
        assertThat(ask(asha, STEP, world.sunita)).hasStatus3xxRedirection();
        assertThat(ask(asha, STEP, world.sunita)).hasStatus3xxRedirection();
        assertThat(states()).containsExactly("ASKED");
        assertThat(told(world.senior)).containsExactly("agent-asked");
        assertThat(trail.of(request())).containsExactly("agent_request.asked");
        assertThat(get(asha, STEP))
                .hasStatusOk()
                .bodyText()
                .contains("reminded daily", "Choose another agent", "Sunita Rao")
                .doesNotContain("Find your agent");
    }

    @Test
    void anAgentWithoutACardCannotBeAskedAndALinkMakesAnException() {
        assertThat(get(asha, STEP + "/new?" + named(world.jatin))).hasStatus(404);
        assertThat(ask(asha, STEP, world.jatin)).hasStatus(404);
        jdbc.sql("insert into agent_links (id, code, agent_id, provider_id, label, created_at, expires_at, came_link,"
                        + " came_qr) values (?, 'CARD2345', ?, ?, 'x', ?, ?, 0, 0)")
                .params(UUID.randomUUID(), world.jatin.id(), world.provider, THEN, THEN.plusYears(50))
                .update();
        Viewer binod = world.viewer("policyholder", null);
        begun.begun(binod.user(), "CARD2345");
        assertThat(get(binod, STEP)).hasStatusOk().bodyText().contains("The agent of your invitation", "Jatin Shah");
        assertThat(ask(binod, STEP, world.jatin)).hasStatus3xxRedirection();
        assertThat(states()).containsExactly("ASKED");
    }

    @Test
    void whoWasInvitedToAnAgentFindsThatOneProposed() {
        Viewer binod = world.viewer("policyholder", null);
        begun.begun(binod.user());
        assertThat(ask(binod, STEP, world.jatin)).hasStatus(404);
        jdbc.sql("insert into invited_to_agents (user_id, agent_id, provider_id) values (?, ?, ?)")
                .params(binod.user(), world.jatin.id(), world.provider)
                .update();
        assertThat(get(binod, STEP)).hasStatusOk().bodyText().contains("The agent of your invitation", "Jatin Shah");
        assertThat(ask(binod, STEP, world.jatin)).hasStatus3xxRedirection();
        assertThat(states()).containsExactly("ASKED");
    }

    @Test
    void supportProposesAnAgentAndThePersonAsks() {
        Viewer support = world.viewer("support_staff", null);
        assertThat(get(support, "/requests/help")).hasStatusOk().bodyText().contains("Nobody waits for an agent.");
        assertThat(post(asha, STEP + "/help")).hasStatus3xxRedirection();
        post(asha, STEP + "/help");
        assertThat(trail.of(journey)).containsOnlyOnce("agent_search.asked");
        assertThat(get(support, "/requests/help")).hasStatusOk().bodyText().contains("Wants help");
        String page = "/requests/help/" + journey;
        assertThat(get(support, page + "/edit?q=ravi")).hasStatusOk().bodyText().contains("Ravi Menon", "Propose");
        assertThat(ask(support, page, world.jatin)).hasStatus(404);
        assertThat(ask(support, page, world.ravi)).hasRedirectedUrl("/requests/help");
        ask(support, page, world.ravi);
        assertThat(told(asha)).containsExactly("agent-proposed");
        assertThat(get(asha, STEP)).hasStatusOk().bodyText().contains("Support proposes", "Ravi Menon");
        assertThat(ask(asha, STEP, world.ravi)).hasStatus3xxRedirection();
        assertThat(get(support, "/requests/help")).bodyText().contains("Nobody waits for an agent.");
        assertThat(get(support, page + "/edit")).hasStatus(404);
    }

    @Test
    void oneWithoutAnAnswerForTwoDaysIsShownToSupport() {
        Viewer support = world.viewer("support_staff", null);
        ask(asha, STEP, world.sunita);
        assertThat(get(support, "/requests/help")).bodyText().doesNotContain("Sunita Rao");
        jdbc.sql("update agent_requests set asked_at = ?")
                .param(OffsetDateTime.now(ZoneOffset.UTC).minusDays(3))
                .update();
        assertThat(get(support, "/requests/help")).bodyText().contains("Sunita Rao", "Asked");
    }
}
