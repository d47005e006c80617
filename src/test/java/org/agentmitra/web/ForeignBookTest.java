package org.agentmitra.web;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What hangs on customers of an agent's book, asked for by others, and by others through customers of their own. */
@PortalTest
@Tag("once")
class ForeignBookTest extends ForeignFixture {
    @Autowired
    TestJourneys journeys;

    private UUID asha;
    private Map<String, Object> parts;
    private List<Viewer> others;

    @BeforeEach
    void lay() {
        world.lay();
        asha = customer(world.sunita, "Asha Iyer");
        UUID mohan = customer(world.sunita, "Mohan Iyer");
        UUID household = Ids.next();
        UUID member = member(household, mohan);
        member(household, asha);
        parts = Map.of(
                "id",
                asha,
                "note",
                note(),
                "followUp",
                followUp(),
                "member",
                member,
                "join",
                join(mohan),
                "into",
                mohan);
        others = List.of(
                world.junior,
                world.stranger,
                world.viewer("junior_agent", world.ravi),
                world.viewer("regional_manager", world.ravi),
                world.viewer("policyholder", null),
                world.viewer("guest", null));
    }

    @Test
    void partsOfACustomerAreMissingToOthers() {
        assertThat(open(requests("/customers/{id}", parts), others)).isEmpty();
        assertThat(mvc.get().uri("/customers/" + asha).with(as(world.senior))).hasStatusOk();
        assertThat(mvc.get()
                        .uri("/customers/{id}/followups/{part}/edit", asha, parts.get("followUp"))
                        .with(as(world.senior)))
                .hasStatusOk();
    }

    /** The customer is one's own, the part of it somebody else's. */
    @Test
    void partsOfACustomerAreMissingBelowAnother() {
        UUID own = customer(world.ravi, "Ravi's own");
        Map<String, Object> mixed = new java.util.HashMap<>(parts);
        mixed.put("id", own);
        List<Request> requests = new ArrayList<>(requests("/customers/{id}", mixed));
        requests.removeIf(request ->
                parts.values().stream().noneMatch(id -> request.path().contains(id.toString())));
        assertThat(requests).hasSizeGreaterThan(6);
        assertThat(open(requests, List.of(world.stranger))).isEmpty();
        assertThat(jdbc.sql("select count(*) from customer_notes where customer_id = ?")
                        .param(asha)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatWasDoneToManyIsSeenByWhoDidIt() {
        UUID run = Ids.next();
        jdbc.sql("insert into bulk_actions (id, actor_id, kind, language, total, started_at) values (?, ?, 'followups',"
                        + " 'en', 1, ?)")
                .params(run, world.senior.user(), THEN)
                .update();
        assertThat(open(requests("/customers/runs/", Map.of("bulk", run)), others))
                .isEmpty();
    }

    @Test
    void requestsAndLinksAreTheAgents() {
        UUID user = world.viewer("policyholder", null).user();
        UUID request = Ids.next();
        UUID journey = journeys.begun(user);
        jdbc.sql(
                        "insert into agent_requests (id, journey_id, open_journey, user_id, agent_id, provider_id, scope_path,"
                                + " customer_name, state, asked_at, told_at) values (?, ?, ?, ?, ?, ?, ?, 'Asha', 'ASKED', ?, ?)")
                .params(
                        request,
                        journey,
                        journey,
                        user,
                        world.sunita.id(),
                        world.provider,
                        world.sunita.path(),
                        THEN,
                        THEN)
                .update();
        UUID link = Ids.next();
        jdbc.sql("insert into agent_links (id, code, agent_id, provider_id, label, created_at, expires_at)"
                        + " values (?, 'ABCDEFGH', ?, ?, 'Shop', ?, current_timestamp + interval '9' day)")
                .params(link, world.sunita.id(), world.provider, THEN)
                .update();
        assertThat(open(requests("/requests/{id}", Map.of("id", request)), others))
                .isEmpty();
        assertThat(open(requests("/profile/links/{id}", Map.of("id", link)), others))
                .isEmpty();
        assertThat(mvc.get().uri("/requests/" + request).with(as(world.senior))).hasStatusOk();
        assertThat(mvc.get().uri("/profile/links/" + link).with(as(world.senior)))
                .hasStatusOk();
    }

    private UUID note() {
        UUID id = Ids.next();
        jdbc.sql("insert into customer_notes (id, customer_id, author_id, author_name, text, written_at)"
                        + " values (?, ?, ?, 'Sunita', 'x', ?)")
                .params(id, asha, world.senior.user(), THEN)
                .update();
        return id;
    }

    private UUID followUp() {
        UUID id = Ids.next();
        jdbc.sql("insert into follow_ups (id, customer_id, user_id, kind, on_date, zone, topic, created_at)"
                        + " values (?, ?, ?, 'CALL', current_date, 'Asia/Kolkata', 'x', ?)")
                .params(id, asha, world.senior.user(), THEN)
                .update();
        return id;
    }

    private UUID member(UUID household, UUID customer) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into household_members (id, household_id, customer_id, place, since) values (?, ?, ?, 'SPOUSE', ?)")
                .params(id, household, customer, THEN)
                .update();
        return id;
    }

    private UUID join(UUID joined) {
        UUID id = Ids.next();
        jdbc.sql("insert into customer_joins (id, joined_id, into_id, into_stub, actor_name, joined_at)"
                        + " values (?, ?, ?, false, 'Sunita', ?)")
                .params(id, joined, asha, THEN)
                .update();
        return id;
    }
}
