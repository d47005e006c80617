package org.agentmitra.journeys;

import java.util.List;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.actors.Actors;
import org.agentmitra.kyc.TestCases;
import org.agentmitra.kyc.TestFiles;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * As {@link AccessibilityTest}, for customers and the way to become one, its review, and what agents show. The steps
 * themselves are looked at by {@link OnboardingTest} as well.
 */
@Journey
class CustomerAccessibilityTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    TestCases cases;

    @Autowired
    TestJourneys journeys;

    @Autowired
    TestPresentations presentations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void agentsPagesHaveNoGraveFaults() {
        Viewer senior = demo("senior");
        String customer = "/customers/" + customerOf(senior);
        String request = "/requests/" + request(senior);
        try (Browser browser = new Browser(port).signIn("senior")) {
            check(
                    browser,
                    List.of(
                            "/customers?segment=at-risk",
                            customer + "/followups/new",
                            customer + "/nominees/edit",
                            "/agenda",
                            request,
                            "/profile/card/edit"),
                    List.of(
                            customer + "/timeline",
                            customer + "/household/new",
                            customer + "/transfers/new",
                            customer + "/account",
                            "/customers/new",
                            "/agenda?span=month",
                            "/requests",
                            request + "/refusal/new",
                            "/profile/links"));
        }
    }

    @Test
    void reviewersPagesHaveNoGraveFaults() {
        Viewer nora = applicant("nora", "+919876500064");
        Viewer reviewer = demo("compliance");
        UUID open = transaction.execute(status -> cases.claimed(nora, TestFiles.asha(), reviewer));
        try (Browser browser = new Browser(port).signIn("compliance")) {
            check(
                    browser,
                    List.of("/kyc", "/kyc/" + open),
                    List.of("/kyc?state=all", "/kyc/" + open + "/asks/new", "/kyc/" + open + "/rejection/new"));
        }
        try (Browser browser = new Browser(port).signIn("root")) {
            check(browser, List.of("/dropoffs", "/requests/help"), List.of());
        }
    }

    @Test
    void customersPagesHaveNoGraveFaults() {
        Viewer naveen = applicant("naveen", "+919876500065");
        Viewer reviewer = demo("compliance");
        transaction.executeWithoutResult(status -> cases.asked(naveen, reviewer));
        try (Browser browser = new Browser(port).signIn("customer")) {
            check(browser, List.of("/me", "/onboarding/phone"), List.of("/onboarding", "/profile/data/edit"));
        }
        try (Browser browser = new Browser(port).signIn("naveen")) {
            check(browser, List.of("/me/kyc"), List.of("/me", "/me/consents"));
        }
        Viewer nayan = applicant("nayan", "+919876500066");
        journeys.begun(nayan.user());
        try (Browser browser = new Browser(port).signIn("nayan")) {
            check(browser, List.of("/onboarding/agent?q=sunita"), List.of("/onboarding"));
        }
    }

    @Test
    void whatAgentsShowHasNoGraveFaults() {
        Viewer senior = demo("senior");
        UUID id = presentations.published(senior, "Plans for families", "A plan for two", "And one for three");
        UUID made = presentations.draft(senior, "Plans for one", "A plan for one");
        String shown = "/presentations/" + id;
        String draft = "/presentations/" + made;
        try (Browser browser = new Browser(port).signIn("senior")) {
            check(
                    browser,
                    List.of("/presentations", shown, draft + "/slides/1/edit", shown + "/links", "/media"),
                    List.of(
                            draft,
                            draft + "/edit",
                            draft + "/slides/new",
                            draft + "/slides/import/new?from=" + id,
                            draft + "/schedule/new",
                            shown + "/editions",
                            shown + "/editions/1",
                            shown + "/figures",
                            shown + "/notes/edit",
                            shown + "/presenter",
                            shown + "/replies",
                            shown + "/sendings/new",
                            shown + "/show",
                            "/presentations/figures",
                            "/presentations/preferences",
                            "/presentations/schedule",
                            "/presentations/templates",
                            "/presentations/templates/0b1e0000-0000-7000-8000-000000000001",
                            "/decks/new",
                            "/videos",
                            "/videos/new",
                            "/presentations/new",
                            "/media/new",
                            "/"));
        }
        try (Browser browser = new Browser(port)) {
            check(
                    browser,
                    List.of("/p/" + shared(senior, id), "/join/" + invitation(senior), "/onboarding"),
                    List.of());
        }
    }

    private static void check(Browser browser, List<String> always, List<String> thoroughly) {
        always.forEach(path -> Accessibility.check(browser, path));
        if (Accessibility.THOROUGH) {
            thoroughly.forEach(path -> Accessibility.check(browser, path));
        }
    }

    private Viewer demo(String mailbox) {
        return viewer(accounts.findByEmail(mailbox + "@demo.example").orElseThrow());
    }

    private Viewer applicant(String mailbox, String phone) {
        return viewer(Applicant.register(accounts, jdbc, mailbox, "Nora Thomas", phone));
    }

    private Viewer viewer(UUID user) {
        return actors.of(user).orElseThrow();
    }

    private UUID customerOf(Viewer agent) {
        return jdbc.sql(
                        "select id from customers where agent_id = ? and stub = false order by id fetch first 1 rows only")
                .param(agent.agent())
                .query(UUID.class)
                .single();
    }

    private UUID request(Viewer agent) {
        UUID user = applicant("neela", "+919876500067").user();
        UUID journey = journeys.begun(user);
        UUID id = Ids.next();
        jdbc.sql("insert into agent_requests (id, journey_id, open_journey, user_id, agent_id, provider_id, scope_path,"
                        + " customer_name, state, asked_at, told_at) select ?, ?, ?, ?, agent_id, provider_id, path,"
                        + " 'Neela Thomas', 'ASKED', current_timestamp, current_timestamp from tree_nodes"
                        + " where agent_id = ? and provider_id = ?")
                .params(id, journey, journey, user, agent.agent(), agent.provider())
                .update();
        return id;
    }

    private String shared(Viewer agent, UUID presentation) {
        String code = "a".repeat(32);
        jdbc.sql("insert into presentation_links (id, presentation_id, code, made_by, made_at, expires_at)"
                        + " values (?, ?, ?, ?, current_timestamp, current_timestamp + interval '9' day)")
                .params(Ids.next(), presentation, code, agent.user())
                .update();
        return code;
    }

    private String invitation(Viewer agent) {
        jdbc.sql(
                        "insert into agent_links (id, code, agent_id, provider_id, label, created_at, expires_at)"
                                + " values (?, 'AXE23456', ?, ?, 'Shop', current_timestamp, current_timestamp + interval '9' day)")
                .params(Ids.next(), agent.agent(), agent.provider())
                .update();
        return "AXE23456";
    }
}
