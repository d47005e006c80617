package org.agentmitra.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.consents.Consents;
import org.agentmitra.kyc.TestCases;
import org.agentmitra.kyc.TestFiles;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** As {@link PageQueriesTest}, for the way to become a customer, for its review, and for what agents show. */
@PortalTest
@Tag("once")
class OnboardingQueriesTest extends QueriesFixture {
    @Autowired
    TestJourneys journeys;

    @Autowired
    TestCases cases;

    @Autowired
    TestPresentations presentations;

    @Autowired
    Consents consents;

    /** Many agents are found, many papers lie in the dossier, and many others are on their way. */
    @ParameterizedTest
    @ValueSource(strings = {"agent?q=anand", "agent", "documents", "kyc", "contacts", "profile"})
    void theNumberOfStatementsOfAStepIsFixed(String step) throws Exception {
        Viewer holder = world.viewer("policyholder", null);
        UUID journey = journeys.at(holder.user(), StepKey.PROFILE);
        consents.give(holder.user(), "kyc", "1", "en");
        checkFixed(holder, "/onboarding/" + step, (from, to) -> {
            for (int i = from; i < to; i++) {
                publish(world.agent("Anand " + (char) ('A' + i % 26), "00055" + (10 + i) + "F", world.sunita.path()));
                paper(journey);
                journeys.begun(world.viewer("policyholder", null).user());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kyc", "/kyc?state=all", "/kyc/%s"})
    void theNumberOfStatementsOfTheReviewIsFixed(String page) throws Exception {
        Viewer reviewer = world.viewer("compliance_officer", null);
        UUID seen = cases.claimed(world.viewer("policyholder", null), TestFiles.asha(), reviewer);
        UUID dossier = jdbc.sql("select journey_id from kyc_cases where id = ?")
                .param(seen)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        checkFixed(reviewer, page.formatted(seen), (from, to) -> {
            for (int i = from; i < to; i++) {
                // The same person again: each is shown as a double.
                cases.opened(world.viewer("policyholder", null), TestFiles.asha());
                paper(dossier);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dropoffs", "/requests/help"})
    void theNumberOfStatementsAboutTheWayIsFixed(String page) throws Exception {
        checkFixed(world.root, page, (from, to) -> {
            for (int i = from; i < to; i++) {
                UUID user = world.viewer("policyholder", null).user();
                UUID journey = journeys.at(user, StepKey.values()[i % 5]);
                jdbc.sql("insert into agent_searches (journey_id, user_id, asked_at) values (?, ?, current_timestamp)")
                        .params(journey, user)
                        .update();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/requests", "/requests?state=all", "/profile/links"})
    void theNumberOfStatementsAboutRequestsIsFixed(String page) throws Exception {
        checkFixed(world.senior, page, (from, to) -> {
            for (int i = from; i < to; i++) {
                UUID user = world.viewer("policyholder", null).user();
                UUID journey = journeys.begun(user);
                jdbc.sql("insert into agent_requests (id, journey_id, open_journey, user_id, agent_id, provider_id,"
                                + " scope_path, customer_name, state, asked_at, told_at) values (?, ?, ?, ?, ?, ?, ?,"
                                + " 'Asha', 'ASKED', current_timestamp, current_timestamp)")
                        .params(
                                Ids.next(),
                                journey,
                                journey,
                                user,
                                world.sunita.id(),
                                world.provider,
                                world.sunita.path())
                        .update();
                jdbc.sql(
                                "insert into agent_links (id, code, agent_id, provider_id, label, created_at, expires_at) values"
                                        + " (?, ?, ?, ?, 'Shop', current_timestamp, current_timestamp + interval '9' day)")
                        .params(Ids.next(), "LINK" + i, world.sunita.id(), world.provider)
                        .update();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/presentations", "/media"})
    void theNumberOfStatementsAboutShowsIsFixed(String page) throws Exception {
        checkFixed(world.senior, page, (from, to) -> {
            for (int i = from; i < to; i++) {
                presentations.draft(world.senior, "Plan " + (char) ('a' + i % 26), "One", "Two");
                picture();
            }
        });
    }

    /** A presentation may have thirty slides; these are fewer and more of them. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/show", "/links"})
    void theNumberOfStatementsAboutAPresentationIsFixed(String page) throws Exception {
        UUID id = presentations.draft(world.senior, "Plans");
        checkFixed(world.senior, "/presentations/" + id + page, (from, to) -> {
            for (int i = from; i < Math.min(to, 20); i++) {
                presentations.add(world.senior, id, TestPresentations.words("Slide " + i));
                jdbc.sql(
                                "insert into presentation_links (id, presentation_id, code, made_by, made_at, expires_at) values"
                                        + " (?, ?, ?, ?, current_timestamp, current_timestamp + interval '9' day)")
                        .params(Ids.next(), id, "code-" + i, world.senior.user())
                        .update();
            }
        });
    }

    private void publish(AgentRef agent) {
        jdbc.sql(
                        "insert into agent_cards (agent_id, name_key, published_at, licence, licence_until, pin, picture_shown,"
                                + " changed_at) values (?, upper(?), current_timestamp, 'L-7', date '2099-03-31', '700001', false,"
                                + " current_timestamp)")
                .params(agent.id(), agent.name())
                .update();
        for (String word : List.of(agent.name().toUpperCase(Locale.ROOT).split(" "))) {
            jdbc.sql("insert into agent_card_terms (kind, term, agent_id) values ('NAME', ?, ?)")
                    .params(word, agent.id())
                    .update();
        }
    }

    private void paper(UUID dossier) {
        UUID paper = Ids.next();
        jdbc.sql("insert into papers (id, dossier_id, kind, state, file_name, brought_at, created_at) values"
                        + " (?, ?, 'OTHER', 'GIVEN', 'a.png', current_timestamp, current_timestamp)")
                .params(paper, dossier)
                .update();
        jdbc.sql(
                        "insert into paper_pages (paper_id, number, document_id, width, height, hints) values (?, 1, ?, 9, 9, '')")
                .params(paper, Ids.next())
                .update();
    }

    private void picture() {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into media_pictures (id, agent_id, scope_path, sha256, file_name, alt, bytes, brought_by, brought_at)"
                                + " values (?, ?, ?, ?, 'a.png', 'A', 1, ?, current_timestamp)")
                .params(id, world.sunita.id(), world.sunita.path(), id.toString(), world.senior.user())
                .update();
        jdbc.sql("insert into media_sizes (picture_id, width, height, sha256, document_id) values (?, 360, 200, ?, ?)")
                .params(id, id.toString(), Ids.next())
                .update();
    }
}
