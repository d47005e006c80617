package org.agentmitra.users;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class UserLockControllerTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private UUID asha;
    private String page;

    @BeforeEach
    void lay() {
        world.lay();
        asha = accounts.open(null, "Asha Iyer", "asha@example.com", PASSWORD, "policyholder");
        page = "/users/" + asha;
    }

    @Test
    void anAdministratorLiftsALockInEveryBrowserAndItIsWrittenDown() {
        Cookie known =
                Objects.requireNonNull(signIn(PASSWORD, null).getResponse().getCookie("device"));
        guess(10, null);
        guess(10, known);
        assertThat(signIn(PASSWORD, null)).hasStatus(422);
        assertThat(signIn(PASSWORD, known)).hasStatus(422);
        assertThat(mvc.get().uri(page).with(as(world.root))).bodyText().contains("Locked until", page + "/lock/end");

        assertThat(lift(world.root)).hasRedirectedUrl(page).flash().containsEntry("message", "users.unlocked");

        assertThat(mvc.get().uri(page).with(as(world.root)))
                .bodyText()
                .contains("Lock lifted")
                .doesNotContain("Locked until", "/lock/end");
        assertThat(signIn(PASSWORD, null)).hasStatus3xxRedirection();
        assertThat(signIn(PASSWORD, known)).hasStatus3xxRedirection();
        assertThat(actors()).containsExactly(world.root.user());
    }

    @Test
    void theListFindsWhoIsLockedWhileTheLockLasts() {
        assertThat(list("?status=locked")).contains("No user matches").doesNotContain(page);
        guess(10, null);
        assertThat(list("?status=locked")).contains(page, ">Locked</span>", "1 in all");
        assertThat(list("?status=locked&q=Asha")).contains(page);
        assertThat(list("?status=locked&q=Ravi")).doesNotContain(page);
        assertThat(list("?q=Asha")).contains(page, ">Locked</span>");
        assertThat(list("/counts")).contains("Locked (1)");
        jdbc.sql("update signin_throttles set counts_till = counts_till - interval '1' hour")
                .update();
        assertThat(list("?status=locked")).doesNotContain(page);
        assertThat(list("?q=Asha")).contains(page).doesNotContain(">Locked</span>");
        assertThat(list("/counts")).contains("Locked (0)");
    }

    private String list(String query) {
        return new String(
                mvc.get()
                        .uri("/users" + query)
                        .with(as(world.root))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void nineWrongTriesAreNoLock() {
        guess(9, null);
        assertThat(mvc.get().uri(page).with(as(world.root))).bodyText().doesNotContain("Locked until");
        assertThat(lift(world.root)).flash().containsEntry("refusal", "users.unlock.none");
        assertThat(actors()).isEmpty();
    }

    @Test
    void whoDoesNotReachTheUserLiftsNothing() {
        guess(10, null);
        assertThat(lift(world.senior)).hasStatus(403);
        assertThat(lift(world.viewer("provider_admin", world.ravi))).hasStatus(404);
        assertThat(signIn(PASSWORD, null)).hasStatus(422);
        assertThat(actors()).isEmpty();
    }

    private void guess(int times, @Nullable Cookie device) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn("wrong " + i, device)).hasStatus(422);
        }
    }

    private MvcTestResult signIn(String password, @Nullable Cookie device) {
        var request = mvc.post()
                .uri("/login")
                .param("name", "asha@example.com")
                .param("password", password)
                .with(csrf());
        return (device == null ? request : request.cookie(device)).exchange();
    }

    private MvcTestResult lift(Viewer viewer) {
        return mvc.post().uri(page + "/lock/end").with(as(viewer)).with(csrf()).exchange();
    }

    private List<UUID> actors() {
        return jdbc.sql("select actor_id from audit_records where action = 'signin.unlocked' and subject_id = ?")
                .param(asha.toString())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
