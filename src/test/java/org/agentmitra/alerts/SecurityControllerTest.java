package org.agentmitra.alerts;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Reach;
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
import org.springframework.web.util.HtmlUtils;

@PortalTest
class SecurityControllerTest {
    private static final Pattern TILE = Pattern.compile("figure-value\"><a href=\"([^\"]+)\">(\\d+)</a>");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    /** Other tests leave records behind when they commit. */
    @BeforeEach
    void lay() {
        jdbc.sql("delete from audit_records").update();
        world.lay();
    }

    private void did(int times, String action) {
        for (int i = 0; i < times; i++) {
            events.publishEvent(new TestRecord(world.senior.user(), action, world.senior.user(), "192.0.2." + i));
        }
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(java.net.URI.create(path)).with(as(viewer)).exchange();
    }

    private String body(String path) {
        MvcTestResult result = get(world.root, path);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void everyFigureIsWhatItsLinkLists() {
        did(30, "signin.succeeded");
        did(3, "signin.failed");
        did(1, "signin.locked");
        did(2, "access.refused");
        did(4, "policies.exported");
        jdbc.sql("update audit_records set recorded_at = ? where address = '192.0.2.29'")
                .param(OffsetDateTime.now().minusHours(25))
                .update();
        Map<String, Integer> figures = new HashMap<>();
        for (MatchResult tile : TILE.matcher(body("/security")).results().toList()) {
            String url = HtmlUtils.htmlUnescape(tile.group(1));
            figures.put(url.replaceAll(".*kind=([a-z-]+).*", "$1"), Integer.valueOf(tile.group(2)));
            String list = body(url);
            assertThat(list).as(url).contains(">" + tile.group(2) + " in all<");
        }
        assertThat(figures)
                .containsEntry("signed-in", 29)
                .containsEntry("failed", 3)
                .containsEntry("locked", 1)
                .containsEntry("denied", 2);
    }

    @Test
    void theListIsNarrowed() {
        did(2, "signin.succeeded");
        events.publishEvent(new TestRecord(world.junior.user(), "users.exported", world.junior.user(), "198.51.100.1"));
        events.publishEvent(
                new TestRecord(world.junior.user(), "account.updated", world.junior.user(), "198.51.100.2"));
        assertThat(body("/security"))
                .contains("Sunita Rao", "Jatin Shah", "198.51.100.1")
                .doesNotContain("198.51.100.2");
        assertThat(body("/security?kind=exported")).contains("Jatin Shah").doesNotContain("Sunita Rao");
        assertThat(body("/security?address=192.0.2.1")).contains("1 in all").doesNotContain("Jatin Shah");
        assertThat(body("/security?who=" + world.junior.user()))
                .contains("About: Jatin Shah")
                .doesNotContain("Sunita Rao");
        assertThat(body("/security?since=2099-01-01T00:00:00Z")).contains("No event matches.");
        assertThat(body("/security?kind=x&who=y&since=z&until=0&before=q")).contains("Jatin Shah");
    }

    private UUID alert() {
        UUID id = Ids.next();
        OffsetDateTime now = OffsetDateTime.now();
        jdbc.sql("insert into alerts (id, rule, about, window_start, since, raised_at, events)"
                        + " values (?, 'denials', ?, ?, ?, ?, 15)")
                .params(id, world.senior.user().toString(), now, now.minusMinutes(15), now)
                .update();
        return id;
    }

    private MvcTestResult acknowledge(Viewer viewer, UUID id, String note) {
        return mvc.post()
                .uri("/security/alerts/" + id + "/acknowledgement")
                .param("note", note)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    @Test
    void anAlertIsAcknowledgedOnceWithANote() {
        UUID id = alert();
        String path = "/security/alerts/" + id;
        assertThat(body("/security/alerts")).contains("Many denials of one user", "Sunita Rao", "Open");
        assertThat(body(path)).contains("What you found", "See the events", "Acknowledge");
        assertThat(acknowledge(world.root, id, " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say what you found.", "id=\"note-error\"");
        assertThat(acknowledge(world.root, id, "x".repeat(1_001))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(acknowledge(world.root, id, " A clumsy day ")).hasRedirectedUrl("/security/alerts");
        assertThat(acknowledge(world.root, id, "Again"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Somebody else has acknowledged this alert.");
        assertThat(body("/security/alerts")).contains("No open alerts.");
        assertThat(body("/security/alerts?state=all")).contains("Sunita Rao", "Acknowledged");
        assertThat(body(path)).contains("A clumsy day", "by super_admin on").doesNotContain("name=\"note\"");
        assertThat(jdbc.sql("select count(*) from audit_records where action = 'alert.acknowledged' and subject_id = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyThoseWhoWatchOverEverythingMayLook() {
        UUID id = alert();
        Viewer part = new Viewer(
                world.senior.user(),
                "Part",
                "provider_admin",
                Map.of("security.read", Reach.TREE, "security.acknowledge", Reach.TREE),
                world.provider,
                null,
                world.senior.prefixes(),
                world.senior.customers(),
                world.senior.zone());
        for (String path : new String[] {"/security", "/security/alerts", "/security/alerts/" + id}) {
            assertThat(get(world.senior, path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(part, path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(acknowledge(world.senior, id, "x")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(acknowledge(part, id, "x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.root, "/security/alerts/" + Ids.next())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.viewer("compliance_officer", null), "/security/alerts/" + id))
                .hasStatusOk();
    }

    @Test
    void thePagesSpeakHindi() {
        UUID id = alert();
        for (String path : new String[] {"/security", "/security/alerts", "/security/alerts/" + id}) {
            assertThat(mvc.get().uri(path).with(as(world.root)).locale(Locale.of("hi")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("सुरक्षा", "चेतावनी")
                    .doesNotContain("??");
        }
    }
}
