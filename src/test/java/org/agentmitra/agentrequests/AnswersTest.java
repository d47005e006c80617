package org.agentmitra.agentrequests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;

/** What agents answer, what comes of it, and who may answer at all. */
@PortalTest
class AnswersTest extends RequestsFixture {
    @Test
    void theAgentAcceptsAndThePersonComesIntoTheBookWhenTheJourneyIsSentIn() {
        ask(asha, STEP, world.sunita);
        assertThat(get(world.senior, "/requests"))
                .hasStatusOk()
                .bodyText()
                .contains("policyholder", "Accept", "Decline");
        assertThat(post(world.senior, "/requests/" + request() + "/acceptance")).hasStatus3xxRedirection();
        post(world.senior, "/requests/" + request() + "/acceptance");
        assertThat(states()).containsExactly("ACCEPTED");
        assertThat(told(asha)).containsExactly("agent-accepted");
        assertThat(customers()).isEmpty();
        submit();
        assertThat(customers()).containsExactly(world.sunita.id());
        assertThat(trail.of(request()))
                .containsExactly("agent_request.asked", "agent_request.accepted", "agent_request.enrolled");
        assertThat(get(world.senior, "/requests/" + request()))
                .hasStatusOk()
                .bodyText()
                .contains("/customers/", "Accepted");
    }

    @Test
    void itIsTheSameWhenTheJourneyIsSentInFirst() {
        ask(asha, STEP, world.sunita);
        submit();
        assertThat(customers()).isEmpty();
        post(world.senior, "/requests/" + request() + "/acceptance");
        post(world.senior, "/requests/" + request() + "/acceptance");
        assertThat(customers()).containsExactly(world.sunita.id());
        assertThat(get(asha, "/me/agent")).hasStatusOk().bodyText().contains("The agent takes you on.");
        assertThat(post(asha, "/me/agent/withdrawal")).hasRedirectedUrl("/me/agent");
        assertThat(states()).containsExactly("ACCEPTED");
    }

    @Test
    void theAgentDeclinesWithAReasonAndAnotherIsAsked() {
        ask(asha, STEP, world.sunita);
        String refusal = "/requests/" + request() + "/refusal";
        assertThat(get(world.senior, refusal + "/new")).hasStatusOk();
        assertThat(post(world.senior, refusal)).hasStatus(422).bodyText().contains("Say why you decline.");
        assertThat(decline(world.senior, request(), "I am on leave.")).hasStatus3xxRedirection();
        decline(world.senior, request(), "Another reason");
        assertThat(told(asha)).containsExactly("agent-declined");
        assertThat(get(asha, STEP)).hasStatusOk().bodyText().contains("I am on leave.", "Find your agent");
        assertThat(ask(asha, STEP, world.ravi)).hasStatus3xxRedirection();
        assertThat(states()).containsExactlyInAnyOrder("DECLINED", "ASKED");
        assertThat(told(world.stranger)).containsExactly("agent-asked");
    }

    @Test
    void whoHasSentEverythingInSeesAtHomeThatTheAgentDeclined() {
        ask(asha, STEP, world.sunita);
        submit();
        assertThat(get(asha, "/me")).hasStatusOk().bodyText().contains("Asked", "/me/agent");
        decline(world.senior, request(), "I am on leave.");
        assertThat(get(asha, "/me"))
                .hasStatusOk()
                .bodyText()
                .contains("Declined", "I am on leave.", "Choose another agent", "/me/agent");
        assertThat(get(world.viewer("policyholder", null), "/me")).bodyText().doesNotContain("/me/agent");
    }

    @Test
    void whatWasTakenBackCannotBeAccepted() {
        ask(asha, STEP, world.sunita);
        UUID first = request();
        assertThat(post(asha, STEP + "/withdrawal")).hasRedirectedUrl(STEP);
        post(asha, STEP + "/withdrawal");
        assertThat(told(world.senior)).containsExactly("agent-asked", "agent-withdrawn");
        ask(asha, STEP, world.ravi);
        assertThat(post(world.senior, "/requests/" + first + "/acceptance")).hasStatus3xxRedirection();
        assertThat(states()).containsExactlyInAnyOrder("WITHDRAWN", "ASKED");
        assertThat(told(asha)).isEmpty();
    }

    @Test
    void anotherAgentsRequestIsNotThere() {
        ask(asha, STEP, world.sunita);
        UUID id = request();
        assertThat(get(world.junior, "/requests/" + id)).hasStatus(404);
        assertThat(get(world.stranger, "/requests/" + id)).hasStatus(404);
        assertThat(post(world.stranger, "/requests/" + id + "/acceptance")).hasStatus(404);
        assertThat(decline(world.stranger, id, "x")).hasStatus(404);
        assertThat(get(world.stranger, "/requests?state=accepted"))
                .hasStatusOk()
                .bodyText()
                .contains("No request is in this state.")
                .doesNotContain("??");
        assertThat(get(world.stranger, "/requests?state=all")).bodyText().doesNotContain("/requests/" + id);
        Viewer other = world.viewer("policyholder", null);
        assertThat(get(other, STEP)).hasRedirectedUrl("/onboarding");
        assertThat(get(other, "/me/agent")).hasStatus(404);
        assertThat(states()).containsExactly("ASKED");
    }

    @Test
    void anAgentIsRemindedOnceADayAndGivenUpAfterTwoWeeks() {
        ask(asha, STEP, world.sunita);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        assertThat(rows.quiet(now.minusDays(1), 9)).isEmpty();
        jdbc.sql("update agent_requests set told_at = ?")
                .param(now.minusDays(2))
                .update();
        assertThat(rows.quiet(now.minusDays(1), 9)).containsExactly(request());
        desk.chase(request(), now.minusDays(14));
        assertThat(rows.quiet(now.minusDays(1), 9)).isEmpty();
        assertThat(told(world.senior)).containsExactly("agent-asked", "agent-reminded");
        desk.chase(request(), now.plusDays(1));
        desk.chase(request(), now.plusDays(1));
        assertThat(states()).containsExactly("LAPSED");
        assertThat(told(asha)).containsExactly("agent-lapsed");
    }
}
