package org.agentmitra.kycdesk;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.agentmitra.kyc.TestCases;
import org.agentmitra.kyc.TestFiles;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class QueueControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCases cases;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Viewer leela;
    Viewer lead;

    @BeforeEach
    void lay() {
        world.lay();
        leela = world.viewer("support_staff", null);
        lead = world.viewer("customer_support_lead", null);
    }

    @Test
    void theLongestWaitingComesFirstWithItsAgeAgainstTheTarget() {
        UUID fresh = opened();
        UUID old = opened();
        waitedFor(old, 30);
        assertThat(get(leela, "/kyc"))
                .hasStatusOk()
                .bodyText()
                .contains("30 h, over 24 h", "0 of 24 h")
                .containsSubsequence("/kyc/" + old, "/kyc/" + fresh);
        assertThat(get(leela, "/kyc?late=true"))
                .bodyText()
                .contains("/kyc/" + old)
                .doesNotContain("/kyc/" + fresh);
    }

    @Test
    void filtersNarrowAndSayHowManyTheyWouldShow() {
        opened();
        UUID mine = cases.claimed(customer(), TestFiles.exposed(), leela);
        UUID approved = cases.approved(customer(), leela);
        assertThat(get(leela, "/kyc")).bodyText().contains("All that wait (2)", "Me (1)", "Nobody (1)", "High (1)");
        assertThat(get(leela, "/kyc?holder=mine&risk=high")).bodyText().contains("/kyc/" + mine);
        assertThat(get(leela, "/kyc?state=approved"))
                .bodyText()
                .contains("/kyc/" + approved)
                .doesNotContain("/kyc/" + mine);
        assertThat(get(leela, "/kyc?holder=others")).bodyText().contains("No case matches these filters.");
        assertThat(get(leela, "/kyc?state=nonsense&after=nonsense")).hasStatusOk();
    }

    @Test
    void pagesFollowEachOtherByKey() {
        for (int i = 0; i < QueueList.PAGE + 2; i++) {
            waitedFor(opened(), 100 - i);
        }
        String first = body(get(leela, "/kyc"));
        assertThat(first).contains("100 h, over 24 h").doesNotContain("75 h, over 24 h");
        String next =
                first.replaceAll("(?s).*href=\"(/kyc\\?after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(get(leela, URI.create(next)))
                .bodyText()
                .contains("75 h, over 24 h", "74 h, over 24 h")
                .doesNotContain("76 h, over 24 h");
    }

    @Test
    void casesAreGivenOutAndEachSaysWhatBecameOfIt() {
        UUID given = opened();
        UUID own = cases.opened(leela, TestFiles.asha());
        UUID done = cases.approved(customer(), lead);
        assertThat(assign(lead, List.of(given, own, done, UUID.randomUUID()), leela.user()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Given",
                        "Nobody reviews their own case.",
                        "This case does not wait for a review any more.",
                        "There is no such case.");
        assertThat(get(leela, "/kyc?holder=mine")).bodyText().contains("/kyc/" + given);
    }

    @Test
    void theWholePageIsGivenOutAtOnceAndNoOtherCase() {
        UUID first = opened();
        UUID second = opened();
        assertThat(get(lead, "/kyc"))
                .bodyText()
                .contains("All 2 on this page", "name=\"shown\" value=\"" + first + "\"");
        UUID later = opened();
        assertThat(mvc.post()
                        .uri("/kyc/assignments")
                        .param("shown", first.toString(), second.toString())
                        .param("all", "true")
                        .param("to", leela.user().toString())
                        .with(as(lead))
                        .with(csrf())
                        .exchange())
                .hasStatusOk();
        assertThat(get(leela, "/kyc?holder=mine"))
                .bodyText()
                .contains("/kyc/" + first, "/kyc/" + second)
                .doesNotContain("/kyc/" + later);
    }

    @Test
    void casesAreGivenOutByWhoMayAndToWhoReviews() {
        UUID given = opened();
        assertThat(assign(leela, List.of(given), leela.user())).hasStatus(403);
        assertThat(assign(lead, List.of(given), world.senior.user())).hasRedirectedUrl("/kyc");
        assertThat(assign(lead, List.of(), leela.user())).hasRedirectedUrl("/kyc");
        assertThat(get(leela, "/kyc?holder=others")).bodyText().contains("No case matches these filters.");
    }

    @Test
    void nobodyElseSeesTheQueue() {
        for (Viewer other : List.of(world.senior, world.viewer("policyholder", null))) {
            assertThat(get(other, "/kyc")).hasStatus(403);
        }
    }

    @Test
    void theNumberOfStatementsIsFixed() throws Exception {
        opened();
        get(lead, "/kyc");
        int few = QueryCount.of(() -> get(lead, "/kyc")).size();
        for (int i = 0; i < 20; i++) {
            opened();
        }
        assertThat(QueryCount.of(() -> get(lead, "/kyc"))).hasSize(few);
    }

    private UUID opened() {
        return cases.opened(customer(), TestFiles.asha());
    }

    private Viewer customer() {
        return world.viewer("policyholder", null);
    }

    private void waitedFor(UUID id, int hours) {
        jdbc.sql("update kyc_cases set waiting_since = ? where id = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusHours(hours).minusMinutes(1), id)
                .update();
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return get(viewer, URI.create(path));
    }

    private MvcTestResult get(Viewer viewer, URI path) {
        return mvc.get().uri(path).with(as(viewer)).exchange();
    }

    private MvcTestResult assign(Viewer viewer, List<UUID> ids, UUID to) {
        return mvc.post()
                .uri("/kyc/assignments")
                .param("id", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("to", to.toString())
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
