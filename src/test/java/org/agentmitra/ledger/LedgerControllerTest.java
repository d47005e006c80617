package org.agentmitra.ledger;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestRecord;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class LedgerControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    Viewer admin;

    @BeforeEach
    void lay() {
        world.lay();
        admin = world.viewer("provider_admin", world.sunita);
        did(world.junior, "signin.succeeded", world.junior, Map.of("address", "192.0.2.7"));
        did(
                world.root,
                "account.suspended",
                world.stranger,
                Map.of("changes", Map.of("status", Map.of("from", "ACTIVE", "to", "SUSPENDED"))));
        did(
                world.stranger,
                "users.exported",
                world.stranger,
                Map.of("users", 7, "unheard_of", "=1+1", "role", "junior_agent"));
    }

    private void did(Viewer actor, String action, Viewer to, Map<String, Object> details) {
        events.publishEvent(new TestRecord(actor.user(), action, to.user(), details));
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(java.net.URI.create(path)).with(as(viewer)).exchange();
    }

    private UUID record(String action, Viewer actor) {
        return jdbc.sql("select id from audit_records where action = ? and actor_id = ?")
                .params(action, actor.user())
                .query(UUID.class)
                .single();
    }

    @Test
    void whoSeesAllSeesWhatAnybodyDid() {
        assertThat(get(world.root, "/audit"))
                .hasStatusOk()
                .bodyText()
                .contains("Jatin Shah", "Signed in", "192.0.2.7", "User suspended", "Users exported", "Verify")
                .contains("Export CSV");
        assertThat(get(world.viewer("compliance_officer", null), "/audit"))
                .bodyText()
                .contains("Jatin Shah");
    }

    @Test
    void eachFilterNarrows() {
        String stranger = world.stranger.user().toString();
        assertThat(rows("who=jatin")).contains("192.0.2.7").doesNotContain("User suspended</a>");
        assertThat(rows("who=" + world.junior.user() + "@EXAMPLE.com")).contains("192.0.2.7");
        assertThat(rows("who=" + stranger)).contains("Users exported</a>").doesNotContain("User suspended</a>");
        assertThat(rows("action=account")).contains("User suspended</a>").doesNotContain("Signed in</a>");
        assertThat(rows("action=signin.succeeded&address=192.0.2.7")).contains("Jatin Shah");
        String email = jdbc.sql("select email from users where id = ?")
                .param(world.stranger.user())
                .query(String.class)
                .single();
        assertThat(rows("subject=" + email.toUpperCase(Locale.ROOT)))
                .contains("User suspended</a>")
                .doesNotContain("192.0.2.7</td>");
        assertThat(rows("type=account&subject=" + stranger))
                .contains("User suspended</a>")
                .doesNotContain("192.0.2.7</td>");
        assertThat(rows("q=UNHEARD_")).contains("Users exported</a>", "90 days").doesNotContain("Signed in</a>");
        assertThat(rows("q=UNHEARD_&from=2020-01-02"))
                .contains("Users exported</a>", "From: 02 Jan 2020")
                .doesNotContain("90 days");
        assertThat(rows("q=%25")).contains("No record matches.");
        assertThat(rows("from=2020-01-01&to=2020-12-31")).contains("No record matches.");
        assertThat(rows("who=nobody%40example.com")).contains("No record matches.");
        assertThat(rows("from=yesterday&action=%3Cb%3E&before=x&after=y")).contains("Jatin Shah");
    }

    private String rows(String query) {
        MvcTestResult result = get(world.root, "/audit?" + query);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        for (int i = 0; i < 60; i++) {
            did(world.senior, "sessions.ended", world.senior, Map.of("sessions", i));
        }
        List<String> seen = new java.util.ArrayList<>();
        String url = "/audit?action=sessions.ended&who=" + world.senior.user();
        String next = url;
        while (next != null) {
            String page = rows(next.substring(next.indexOf('?') + 1));
            java.util.regex.Pattern.compile("Sessions: (\\d+)")
                    .matcher(page)
                    .results()
                    .forEach(m -> seen.add(m.group(1)));
            var after = java.util.regex.Pattern.compile("id=\"pager-next\"[^>]* href=\"[^\"]*after=([^\"]+)\"")
                    .matcher(page);
            next = after.find() ? url + "&after=" + after.group(1) : null;
        }
        assertThat(seen)
                .hasSize(60)
                .doesNotHaveDuplicates()
                .startsWith("59", "58")
                .endsWith("1", "0");
    }

    @Test
    void aRecordShowsItsDifferencesInTheLanguageOfThePage() {
        String path = "/audit/" + record("account.suspended", world.root);
        assertThat(get(world.root, path))
                .hasStatusOk()
                .bodyText()
                .contains("User suspended", "<del>Active</del>", "<ins>Suspended</ins>");
        assertThat(mvc.get().uri(path).with(as(world.root)).locale(Locale.of("hi")))
                .bodyText()
                .contains("उपयोगकर्ता निलंबित किए गए", "<ins>निलंबित</ins>");
        assertThat(get(world.root, "/audit/" + record("users.exported", world.stranger)))
                .bodyText()
                .contains("unheard_of", "=1+1", "Junior agent");
    }

    @Test
    void whoAdministersAPartSeesThatPartAlone() {
        assertThat(get(admin, "/audit"))
                .hasStatusOk()
                .bodyText()
                .contains("Jatin Shah", "192.0.2.7")
                .doesNotContain("Ravi Menon", "Export CSV", "/audit/verifications");
        assertThat(get(admin, "/audit/" + record("signin.succeeded", world.junior)))
                .hasStatusOk();
        assertThat(get(admin, "/audit/" + record("users.exported", world.stranger)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(admin, "/audit.csv")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(world.senior, "/audit")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoStandsWithTwoInsurersIsSeenByThoseWhoSeeAll() {
        UUID other = world.provider("OTHERLIFE", "Other Life");
        jdbc.sql("insert into tree_nodes (provider_id, kind, name, path) values (?, 'PROVIDER', 'Other', '/990001/')")
                .param(other)
                .update();
        jdbc.sql(
                        "insert into appointments (id, user_id, node_id, path, provider_id, starts_on)"
                                + " select ?, ?, id, path, provider_id, date '2026-01-01' from tree_nodes where path = '/990001/'")
                .params(UUID.randomUUID(), world.junior.user())
                .update();
        assertThat(get(admin, "/audit")).bodyText().doesNotContain("192.0.2.7</td>");
    }

    @Test
    void everybodySeesTheOwnActivityWithoutAddressesOfOthers() {
        did(world.root, "account.updated", world.junior, Map.of("address", "198.51.100.9"));
        assertThat(get(world.junior, "/audit/own"))
                .hasStatusOk()
                .bodyText()
                .contains("Signed in", "192.0.2.7", "User changed", "super_admin")
                .doesNotContain("198.51.100.9", "User suspended");
        assertThat(get(world.junior, "/audit/own/" + record("account.updated", world.root)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("198.51.100.9");
        assertThat(get(world.junior, "/audit/own/" + record("users.exported", world.stranger)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.viewer("guest", null), "/audit/own"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is recorded yet.");
    }

    @Test
    void theExportHoldsTheFilteredRecordsDefusedAndIsRecorded() {
        did(world.senior, "=cmd()", world.senior, Map.of());
        assertThat(get(world.root, "/audit.csv?who=" + world.senior.user()))
                .hasStatusOk()
                .bodyText()
                .contains("'=cmd()", "Sunita Rao")
                .doesNotContain("Jatin Shah");
        assertThat(jdbc.sql("select details from audit_records where action = 'audit.exported' and actor_id = ?")
                        .param(world.root.user())
                        .query(String.class)
                        .single())
                .contains("\"records\":1", "[\"who\"]");
    }

    @Test
    void aRecordOutOfReachIsRecordedAsDenied() {
        get(world.junior, "/audit/own/" + UUID.randomUUID());
        assertThat(jdbc.sql("select security from audit_records where action = 'access.missing' and actor_id = ?")
                        .param(world.junior.user())
                        .query(String.class)
                        .single())
                .isEqualTo("DENIED");
        assertThat(jdbc.sql("select address from audit_records where action = 'access.missing' and actor_id = ?")
                        .param(world.junior.user())
                        .query(String.class)
                        .single())
                .isEqualTo("127.0.0.1");
    }
}
