package org.agentmitra.home;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PeopleFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class HomeControllerTest {
    private static final Pattern FIGURE = Pattern.compile(
            "<a class=\"figure[^>]*href=\"([^\"]+)\">\\s*<span class=\"figure-value\">([^<]*)</span>\\s*<span[^>]*>([^<]*)</span>"
                    + "\\s*<span class=\"figure-note\">([^<]*)<");
    private static final Pattern TOTAL = Pattern.compile("<p>(\\d+) in all</p>");

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    Uploads uploads;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void policyholdersAreAtHomeOnThePageWithAllThatIsTheirs() {
        Viewer holder = world.viewer("policyholder", null);
        assertThat(mvc.get().uri("/").with(as(holder))).hasRedirectedUrl("/me");
        assertThat(mvc.get().uri("/me").with(as(holder)))
                .hasStatusOk()
                .bodyText()
                .contains("aria-current=\"page\"", "My policies", "How we reach you")
                .doesNotContain("??");
    }

    @Test
    void whoHasNoRoleIsToldWhomToAsk() {
        Viewer none = new Viewer(
                world.junior.user(),
                "Jatin Shah",
                "guest",
                Map.of(),
                null,
                null,
                List.of(),
                Set.of(),
                world.junior.zone());
        assertThat(mvc.get().uri("/").with(as(none)))
                .bodyText()
                .contains("You have no role at present")
                .doesNotContain("Nothing here yet");
        assertThat(mvc.get().uri("/").with(as(world.senior))).bodyText().doesNotContain("You have no role");
    }

    @Test
    void whoBringsNothingButPeopleSeesTheirLastImports() throws Exception {
        uploads.submitPeople(
                world.root,
                Ids.next(),
                "people.csv",
                new PeopleFile().row("Asha,a@example.com,,support_staff,,,").open());
        assertThat(page(world.only(world.root, "users.create"), "/"))
                .contains("Last imports", "people.csv", "Waiting for the check")
                .doesNotContain("??");
        assertThat(page(world.only(world.root, "policies.read"), "/")).doesNotContain("Last imports");
    }

    @Test
    void aFigureThatIsClickedShowsAsManyPolicies() throws Exception {
        policies.in(world, world.sunita, TestPolicies.many(10));
        due(today, today.plusDays(30), 0, 2);
        due(today.minusDays(1), today.plusDays(10), 2, 5);
        due(today.minusDays(40), today.minusDays(1), 5, 6);
        due(today.plusDays(60), today.plusDays(90), 6, 9);
        due(today, today.plusDays(30), 9, 10);
        jdbc.sql("update policies set matures_on = ? where policy_number = '900000109'")
                .param(today)
                .update();
        List<MatchResult> figures = FIGURE.matcher(page("/")).results().toList();
        assertThat(figures)
                .extracting(figure -> figure.group(3))
                .containsExactly("Due this month", "Overdue", "Lapsing within 30 days", "Policies in force");
        for (MatchResult figure : figures) {
            String number = figure.group(4).matches("\\d+ .*") ? figure.group(4).split(" ")[0] : figure.group(2);
            var total = TOTAL.matcher(page(figure.group(1).replace("&amp;", "&")));
            assertThat(total.find()).as(figure.group(1)).isTrue();
            assertThat(total.group(1)).as(figure.group(3)).isEqualTo(number);
        }
    }

    @Test
    void whatWaitsForTheViewerIsCountedAndNothingElse() throws Exception {
        var officer = world.viewer("compliance_officer", null);
        jdbc.sql(
                        "insert into privacy_requests (id, user_id, kind, state, asked_at) values (?, ?, 'ERASURE', 'OPEN', ?)")
                .params(Ids.next(), world.junior.user(), OffsetDateTime.parse("2026-03-05T00:00:00Z"))
                .update();
        assertThat(page(officer, "/").replaceAll("\\s+", " "))
                .contains("Waiting for you", "href=\"/security/alerts\"", "Open alerts")
                .containsPattern("href=\"/privacy/requests\"> <span class=\"figure-value\">1</span>")
                .doesNotContain("Nothing here yet", "/roles/proposals");
        assertThat(page(world.root, "/")).contains("Role changes to decide");
        assertThat(page("/")).doesNotContain("Waiting for you");
    }

    @Test
    void birthdaysBeyondTheFirstFiveAreCountedAndListed() throws Exception {
        List<Map<String, Object>> rows = TestPolicies.many(8);
        for (int i = 0; i < 7; i++) {
            rows.get(i).put("born", today.plusDays(i).minusYears(40));
        }
        rows.get(7).put("born", today.plusDays(7).minusYears(40));
        policies.in(world, world.sunita, rows);
        assertThat(page("/"))
                .contains("href=\"/customers?birthdays=this-week\">All 7<", "Holder E")
                .doesNotContain("Holder F");
        assertThat(page("/customers?birthdays=this-week"))
                .contains("Holder A", "Holder G", "7 in all", "this week", "name=\"birthdays\"")
                .doesNotContain("Holder H");
        assertThat(page("/customers?birthdays=this-week&q=holder b")).contains("1 in all", "Holder B");
        assertThat(page("/customers?birthdays=whenever")).contains("8 in all");
    }

    private void due(LocalDate due, LocalDate graceEnds, int from, int to) {
        for (int i = from; i < to; i++) {
            jdbc.sql("update policies set status = 'IN_FORCE', next_due_on = ?, due_order = ?, grace_ends_on = ?,"
                            + " paid_up_from = null, matures_on = null where policy_number = ?")
                    .params(due, due, graceEnds, Integer.toString(900_000_100 + i))
                    .update();
        }
    }

    private String page(String uri) throws Exception {
        return page(world.senior, uri);
    }

    private String page(Viewer viewer, String uri) throws Exception {
        var result = mvc.get().uri(uri).with(as(viewer)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
