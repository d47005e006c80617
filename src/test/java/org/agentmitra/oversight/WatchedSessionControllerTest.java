package org.agentmitra.oversight;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.sessions.SessionBook;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class WatchedSessionControllerTest {
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/130.0.0.0 Mobile Safari/537.36";
    private static final String DESK =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    SessionBook book;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private UUID begin(Viewer viewer, String agent, String address) {
        String session = UUID.randomUUID().toString();
        book.began(viewer.user(), session, agent, address);
        long now = System.currentTimeMillis();
        jdbc.sql("insert into spring_session (primary_id, session_id, creation_time, last_access_time,"
                        + " max_inactive_interval, expiry_time, principal_name) values (?, ?, ?, ?, 900, ?, ?)")
                .params(session, session, now, now, now + 900_000, viewer.user().toString())
                .update();
        return jdbc.sql("select id from user_sessions where session_id = ?")
                .param(session)
                .query(UUID.class)
                .single();
    }

    private String list(Viewer viewer, String query) throws Exception {
        MvcTestResult result =
                mvc.get().uri("/users/sessions" + query).with(as(viewer)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult end(Viewer viewer, UUID... ids) {
        return mvc.post()
                .uri("/users/sessions/end")
                .param("id", Arrays.stream(ids).map(UUID::toString).toArray(String[]::new))
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private boolean over(UUID id) {
        return jdbc.sql("select count(*) from user_sessions u where u.id = ? and u.ended_at is not null and not exists"
                                + " (select 1 from spring_session s where s.session_id = u.session_id)")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Test
    void allAreFoundByWhoDeviceStateRoleAndDay() throws Exception {
        begin(world.senior, PHONE, "192.0.2.7");
        begin(world.stranger, DESK, "192.0.2.8");
        UUID expired = begin(world.junior, DESK, "192.0.2.9");
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(world.junior.user().toString())
                .update();
        jdbc.sql("update user_sessions set started_at = ? where id = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusDays(3), expired)
                .update();
        assertThat(list(world.root, "")).contains("192.0.2.7", "192.0.2.8", "192.0.2.9", "Open (", "Expired (");
        assertThat(list(world.root, "?q=sunita")).contains("192.0.2.7").doesNotContain("192.0.2.8", "192.0.2.9");
        assertThat(list(world.root, "?q=" + world.stranger.user()))
                .contains("192.0.2.8")
                .doesNotContain("192.0.2.7");
        assertThat(list(world.root, "?device=android")).contains("192.0.2.7").doesNotContain("192.0.2.8");
        assertThat(list(world.root, "?device=%25")).contains("No session matches.");
        assertThat(list(world.root, "?state=expired")).contains("192.0.2.9").doesNotContain("192.0.2.7");
        assertThat(list(world.root, "?state=open&role=senior_agent"))
                .contains("192.0.2.7", "192.0.2.8")
                .doesNotContain("192.0.2.9");
        assertThat(list(world.root, "?role=junior_agent")).contains("192.0.2.9").doesNotContain("192.0.2.7");
        String today = OffsetDateTime.now(ZoneOffset.ofHoursMinutes(5, 30))
                .minusDays(1)
                .toLocalDate()
                .toString();
        assertThat(list(world.root, "?since=" + today)).contains("192.0.2.7").doesNotContain("192.0.2.9");
        assertThat(list(world.root, "?since=x&state=y&role=Z!&after=&before=zz"))
                .contains("192.0.2.9");
        assertThat(mvc.get()
                        .uri("/users/sessions?state=open")
                        .with(as(world.root))
                        .locale(Locale.of("hi")))
                .hasStatusOk()
                .bodyText()
                .contains("सभी उपयोगकर्ताओं के सत्र")
                .doesNotContain("??");
    }

    @Test
    void manyArePagedByKeyInBothDirections() throws Exception {
        for (int i = 0; i < SessionList.PAGE + 5; i++) {
            begin(world.junior, PHONE, "192.0.2." + i);
        }
        String first = list(world.root, "?q=jatin");
        assertThat(first).contains("192.0.2.29", "30 in all").doesNotContain(">192.0.2.4<");
        String second = list(world.root, "?q=jatin&after=" + key(first, "after"));
        assertThat(second).contains(">192.0.2.4<", ">192.0.2.0<").doesNotContain("192.0.2.29");
        assertThat(list(world.root, "?q=jatin&before=" + key(second, "before")))
                .contains("192.0.2.29", ">192.0.2.5<")
                .doesNotContain(">192.0.2.4<");
    }

    private static String key(String page, String which) {
        String from = which + "=";
        int start = page.indexOf(from, page.indexOf("class=\"pager\"")) + from.length();
        return page.substring(start, page.indexOf('"', start));
    }

    @Test
    void thoseChosenEndEachForItself() throws Exception {
        UUID one = begin(world.senior, PHONE, "192.0.2.7");
        UUID other = begin(world.junior, DESK, "192.0.2.8");
        end(world.root, other);
        assertThat(over(other)).isTrue();
        var done = end(world.root, one, other);
        assertThat(done).hasRedirectedUrl("/users/sessions/ended");
        assertThat(over(one)).isTrue();
        assertThat(mvc.get()
                        .uri("/users/sessions/ended")
                        .with(as(world.root))
                        .cookie(done.getResponse().getCookies()))
                .bodyText()
                .contains("Sunita Rao", "Jatin Shah", "It was over already.", "status-ok");
        assertThat(list(world.root, "?q=sunita")).contains("Ended ", "by super_admin");
        assertThat(jdbc.sql("select count(*) from audit_records where action = 'sessions.ended' and actor_id = ?")
                        .param(world.root.user())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(end(world.root)).hasRedirectedUrl("/users/sessions");
    }

    @Test
    void anInsurersAdministratorSeesAndEndsThoseBelow() throws Exception {
        Viewer admin = world.viewer("provider_admin", world.sunita);
        Viewer higher = world.viewer("super_admin", world.sunita);
        UUID below = begin(world.junior, PHONE, "192.0.2.7");
        UUID above = begin(higher, PHONE, "192.0.2.10");
        UUID foreign = begin(world.stranger, DESK, "192.0.2.8");
        assertThat(list(admin, "")).contains("192.0.2.7").doesNotContain("192.0.2.8");
        assertThat(end(admin, below, foreign)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(over(below)).isFalse();
        assertThat(end(admin, below, above)).hasRedirectedUrl("/users/sessions/ended");
        assertThat(over(below)).isTrue();
        assertThat(over(above)).isFalse();
        assertThat(over(foreign)).isFalse();
    }

    @Test
    void whoChoosesNoneIsBackInTheSameList() {
        assertThat(mvc.post()
                        .uri("/users/sessions/end?q=sunita&role=senior_agent")
                        .with(as(world.root))
                        .with(csrf()))
                .hasRedirectedUrl("/users/sessions?q=sunita&role=senior_agent");
    }

    @Test
    void whoMayNotIsRefused() {
        UUID one = begin(world.junior, PHONE, "192.0.2.7");
        assertThat(mvc.get().uri("/users/sessions").with(as(world.senior))).hasStatus(HttpStatus.FORBIDDEN);
        Viewer compliance = world.viewer("compliance_officer", null);
        assertThat(mvc.get().uri("/users/sessions").with(as(compliance)))
                .hasStatusOk()
                .bodyText()
                .contains("192.0.2.7")
                .doesNotContain("type=\"checkbox\"");
        assertThat(end(compliance, one)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(over(one)).isFalse();
    }
}
