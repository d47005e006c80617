package org.agentmitra.roles;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import org.agentmitra.sessions.SessionLimits;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SessionLimitControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    SessionLimits limits;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private MvcTestResult limit(Viewer viewer, String role, String limit) {
        return mvc.post()
                .uri("/roles/" + role + "/session-limit")
                .param("limit", limit)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    @Test
    void administratorsLimitEveryRoleAndTheAuditTellsTheDifference() {
        assertThat(limit(world.root, "junior_agent", " 2 ")).hasRedirectedUrl("/roles/junior_agent");
        assertThat(limits.ofRole("junior_agent")).isEqualTo(2);
        assertThat(limit(world.root, "super_admin", "")).hasStatus3xxRedirection();
        assertThat(limits.ofRole("super_admin")).isNull();
        assertThat(jdbc.sql("select details from audit_records where action = 'role.sessions_limited'"
                                + " and subject_id = 'junior_agent'")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"changes\":{\"sessions\":{\"from\":5,\"to\":2}}}");
        assertThat(mvc.get().uri("/roles/junior_agent").with(as(world.root)))
                .bodyText()
                .contains("name=\"limit\" value=\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "two", "1.5", "99999999999"})
    void whatIsNoLimitIsRefused(String typed) {
        assertThat(limit(world.root, "junior_agent", typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter a whole number from 1 to 100, or nothing.", "value=\"" + typed + "\"");
        assertThat(limits.ofRole("junior_agent")).isEqualTo(5);
    }

    @Test
    void othersReadItAtMost() {
        Viewer compliance = world.viewer("compliance_officer", null);
        assertThat(limit(compliance, "junior_agent", "2")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(limit(world.senior, "junior_agent", "2")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(limit(world.root, "nobody", "2")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/roles/junior_agent").with(as(compliance)))
                .bodyText()
                .contains("At most 5 sessions at once.")
                .doesNotContain("name=\"limit\"");
        assertThat(mvc.get().uri("/roles/junior_agent").with(as(world.root)).locale(Locale.of("hi")))
                .bodyText()
                .contains("एक साथ सत्र")
                .doesNotContain("??");
    }
}
