package org.agentmitra.dispatches;

import static org.agentmitra.support.As.asLongAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;

/** Which messages are sent again, and to whom. */
@PortalTest
class SentAgainTest extends DispatchFixture {
    @Test
    void aSecretIsNeitherShownNorSentAgain() throws Exception {
        UUID id = secret(failed(world.junior, "jatin@b.example"));
        assertThat(page(world.root, "/messages/" + id))
                .contains("nothing of its text is kept", "s•••@<wbr>b.example")
                .doesNotContain("id=\"retry\"", "letter-body");
        assertThat(retry(world.root, id)).hasRedirectedUrl("/messages/" + id);
        assertThat(row(id)).containsEntry("status", "FAILED");
        assertThat(queued(id)).isZero();
        assertThat(audited(id)).isEmpty();
    }

    @Test
    void whatWasGivenUpIsSentAgainOnceToTheAddressOfNow() {
        UUID id = failed(world.junior, "former@b.example");
        assertThat(retry(world.root, id)).hasRedirectedUrl("/messages/" + id);
        assertThat(row(id))
                .containsEntry("status", "QUEUED")
                .containsEntry("recipient", world.junior.user() + "@example.com");
        assertThat(retry(world.root, id)).hasRedirectedUrl("/messages/" + id);
        assertThat(queued(id)).isEqualTo(1);
        assertThat(audited(id)).containsExactly(world.root.user());
    }

    @Test
    void nothingIsSentToWhoMayNoLongerAct() {
        UUID id = failed(world.junior, "jatin@b.example");
        jdbc.sql("update users set status = 'SUSPENDED' where id = ?")
                .param(world.junior.user())
                .update();
        assertThat(retry(world.root, id)).hasRedirectedUrl("/messages/" + id);
        assertThat(row(id)).containsEntry("status", "FAILED");
    }

    @Test
    void sendingAgainAsksForAFreshProof() {
        UUID id = failed(world.junior, "jatin@b.example");
        assertThat(mvc.post()
                        .uri("/messages/" + id + "/retries")
                        .with(asLongAgo(world.root))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(row(id)).containsEntry("status", "FAILED");
    }
}
