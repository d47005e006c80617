package org.agentmitra.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a session lasts, and what ends it with the next click. */
@PortalTest
class SessionTimesTest extends LoginFixture {
    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void staffAreSignedOutAfterAQuarterOfAnHourWithoutAClick() {
        Cookie cookie = cookie(signIn("asha@example.com", PASSWORD, null, null));
        assertThat(mvc.get().uri("/policies").cookie(cookie))
                .hasStatusOk()
                .bodyText()
                .contains("data-idle=\"900\"");
        idle(Duration.ofMinutes(14));
        assertThat(mvc.get().uri("/policies").cookie(cookie)).hasStatusOk();
        idle(Duration.ofMinutes(15));
        assertThat(mvc.get().uri("/policies").cookie(cookie))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login?next=%2Fpolicies");
    }

    @Test
    void nobodyIsSignedInForMoreThanEightHours() {
        Cookie cookie = cookie(signIn("asha@example.com", PASSWORD, null, null));
        begun(Duration.ofHours(8).minusMinutes(1));
        assertThat(mvc.get().uri("/policies").cookie(cookie)).hasStatusOk();
        begun(Duration.ofHours(8));
        assertThat(mvc.get().uri("/policies").cookie(cookie))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login?next=%2Fpolicies");
    }

    private void idle(Duration since) {
        long last = System.currentTimeMillis() - since.toMillis();
        session("last_access_time = " + last + ", expiry_time = " + last + " + max_inactive_interval * 1000");
    }

    private void begun(Duration ago) {
        session("creation_time = " + (System.currentTimeMillis() - ago.toMillis()));
    }

    /** Sessions are saved in transactions of their own. */
    private void session(String change) {
        TransactionTemplate alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        int changed = Objects.requireNonNull(
                alone.execute(status -> jdbc.sql("update spring_session set " + change + " where principal_name = ?")
                        .param(asha.toString())
                        .update()));
        assertThat(changed).isOne();
    }

    @Test
    void anEndedSessionIsOutOnTheNextClickAndNoOther() {
        Cookie phone = cookie(signIn("asha@example.com", PASSWORD, null, null));
        Cookie desk = cookie(signIn("asha@example.com", PASSWORD, null, null));
        assertThat(mvc.get().uri("/policies").cookie(phone)).hasStatusOk();
        assertThat(mvc.post().uri("/sessions/others/end").cookie(desk).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/policies").cookie(phone)).hasRedirectedUrl("/login?next=%2Fpolicies");
        assertThat(mvc.get().uri("/policies").cookie(desk)).hasStatusOk();
    }

    @Test
    void aSuspendedUserIsOutOnTheNextClick() {
        Cookie cookie = cookie(signIn("asha@example.com", PASSWORD, null, null));
        standing.suspend(asha);
        assertThat(mvc.get().uri("/policies").cookie(cookie))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login?next=%2Fpolicies");
        assertThat(principals()).doesNotContain(asha.toString());
    }

    @Test
    void signingOutEndsTheSession() {
        Cookie cookie = cookie(signIn("asha@example.com", PASSWORD, null, null));
        assertThat(mvc.post().uri("/logout").cookie(cookie).with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/login").cookie(cookie)).hasStatusOk();
        assertThat(principals()).doesNotContain(asha.toString());
        assertThat(recorded()).endsWith("signin.ended");
    }
}
