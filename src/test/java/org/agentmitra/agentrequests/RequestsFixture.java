package org.agentmitra.agentrequests;

import static org.agentmitra.support.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.onboarding.JourneySubmitted;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.Trail;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asha, who begins a journey, and agents with published cards: Sunita and Ravi. */
abstract class RequestsFixture {
    static final String STEP = "/onboarding/agent";
    static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    TestJourneys begun;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    @Autowired
    Enrolling enrolling;

    @Autowired
    RequestRows rows;

    @Autowired
    AnswerDesk desk;

    Viewer asha;
    UUID journey;

    @BeforeEach
    void lay() {
        world.lay();
        asha = world.viewer("policyholder", null);
        journey = begun.begun(asha.user());
        card(world.sunita, "700001");
        card(world.ravi, "560001");
    }

    void submit() {
        jdbc.sql(
                        "update journeys set state = 'SUBMITTED', open_user = null, closed_at = current_timestamp where id = ?")
                .param(journey)
                .update();
        enrolling.on(new JourneySubmitted(journey, asha.user(), "AM-1"));
    }

    void card(AgentRef agent, String pin) {
        jdbc.sql(
                        "insert into agent_cards (agent_id, name_key, published_at, licence, licence_until, pin, picture_shown,"
                                + " changed_at) values (?, upper(?), ?, 'L-7', date '2099-03-31', ?, false, ?)")
                .params(agent.id(), agent.name(), THEN, pin, THEN)
                .update();
        for (String word : agent.name().toUpperCase(Locale.ROOT).split(" ")) {
            jdbc.sql("insert into agent_card_terms (kind, term, agent_id) values ('NAME', ?, ?)")
                    .params(word, agent.id())
                    .update();
        }
    }

    UUID request() {
        return jdbc.sql("select id from agent_requests order by asked_at, id limit 1")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    List<String> states() {
        return jdbc.sql("select state from agent_requests")
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<UUID> customers() {
        return jdbc.sql("select agent_id from customers where user_id = ?")
                .param(asha.user())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<String> told(Viewer viewer) {
        return jdbc.sql(
                        "select template from messages where user_id = ? and channel = 'IN_APP' order by created_at, id")
                .param(viewer.user())
                .query((row, n) -> row.getString(1))
                .list();
    }

    static String named(AgentRef agent) {
        return "agent=" + agent.id() + "&provider=" + agent.provider();
    }

    MvcTestResult get(Viewer viewer, String uri) {
        return mvc.get().uri(uri).locale(Locale.ENGLISH).with(as(viewer)).exchange();
    }

    MvcTestResult post(Viewer viewer, String uri) {
        return mvc.post()
                .uri(uri)
                .locale(Locale.ENGLISH)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    MvcTestResult ask(Viewer viewer, String uri, AgentRef agent) {
        return mvc.post()
                .uri(uri)
                .param("agent", agent.id().toString())
                .param("provider", agent.provider().toString())
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    MvcTestResult decline(Viewer viewer, UUID id, String reason) {
        return mvc.post()
                .uri("/requests/" + id + "/refusal")
                .param("reason", reason)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }
}
