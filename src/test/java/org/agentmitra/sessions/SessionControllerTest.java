package org.agentmitra.sessions;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SessionControllerTest extends PageFixture {
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/130.0.0.0 Mobile Safari/537.36";

    @Autowired
    SessionBook book;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private String begin(Viewer viewer, String agent, String address) {
        String session = UUID.randomUUID().toString();
        book.began(viewer.user(), session, agent, address);
        long now = System.currentTimeMillis();
        jdbc.sql("insert into spring_session (primary_id, session_id, creation_time, last_access_time,"
                        + " max_inactive_interval, expiry_time, principal_name) values (?, ?, ?, ?, 900, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        session,
                        now,
                        now,
                        now + 900_000,
                        viewer.user().toString())
                .update();
        return session;
    }

    private String page(Viewer viewer) throws Exception {
        MvcTestResult result = mvc.get().uri("/sessions").with(as(viewer)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private UUID idOf(String session) {
        return jdbc.sql("select id from user_sessions where session_id = ?")
                .param(session)
                .query(UUID.class)
                .single();
    }

    private boolean alive(String session) {
        return jdbc.sql("select count(*) from spring_session where session_id = ?")
                        .param(session)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Test
    void showsTheOwnOnesWithDeviceAndPlace() throws Exception {
        begin(world.senior, PHONE, "192.0.2.7");
        begin(world.junior, PHONE, "192.0.2.8");
        assertThat(page(world.senior))
                .contains("Chrome Mobile, Android", "192.0.2.7")
                .doesNotContain("192.0.2.8");
    }

    @Test
    void anEndedOneIsDeadAtOnceAndStaysVisible() throws Exception {
        String session = begin(world.senior, PHONE, "192.0.2.7");
        assertThat(post(world.senior, "/sessions/" + idOf(session) + "/end")).hasStatus3xxRedirection();
        assertThat(page(world.senior)).contains("Ended ", "192.0.2.7").doesNotContain("/end\"><button");
        assertThat(post(world.senior, "/sessions/" + idOf(session) + "/end")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anothersSessionLooksMissing() {
        String session = begin(world.junior, PHONE, "192.0.2.8");
        assertThat(post(world.senior, "/sessions/" + idOf(session) + "/end")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(alive(session)).isTrue();
    }

    @Test
    void endsAllOthersOfTheSamePersonAlone() {
        begin(world.senior, PHONE, "192.0.2.7");
        begin(world.senior, PHONE, "192.0.2.9");
        String junior = begin(world.junior, PHONE, "192.0.2.8");
        assertThat(post(world.senior, "/sessions/others/end")).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from user_sessions where user_id = ? and ended_at is null")
                        .param(world.senior.user())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(alive(junior)).isTrue();
        assertThat(jdbc.sql("select details from audit_records where subject_id = ? and action = 'sessions.ended'")
                        .param(world.senior.user().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("{\"sessions\":2}");
    }
}
