package org.agentmitra.explanations;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class AccessControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private AbstractStringAssert<?> ask(Viewer user, String permission) {
        return assertThat(mvc.get()
                        .uri("/users/access?user=" + user.user() + "&permission=" + permission)
                        .with(as(world.root)))
                .hasStatusOk()
                .bodyText();
    }

    @Test
    void theAnswerIsASentenceWithTheChain() {
        ask(world.senior, "policies.read")
                .contains("Sunita Rao holds “Policies: Read” at these places and below: Sunita Rao (Test Life).")
                .contains("Yes: own places and below");
        ask(world.senior, "users.read").contains("does not hold “Users: Read”", "Support lead");
        ask(world.root, "users.read").contains("for everything.");
        ask(world.viewer("junior_agent", null), "policies.read").contains("stands nowhere in an agent tree");
    }

    @Test
    void anExpiredRoleAndABarredAccountAreNamed() {
        jdbc.sql("update user_roles set expires_at = granted_at where user_id = ?")
                .param(world.junior.user())
                .update();
        ask(world.junior, "policies.read").contains("has expired", "No longer");
        jdbc.sql("update users set status = 'SUSPENDED' where id = ?")
                .param(world.senior.user())
                .update();
        ask(world.senior, "policies.read").contains("may do nothing at present", "Suspended");
    }

    @Test
    void usersAreFoundAsFarAsTheViewerSees() {
        Viewer admin = world.viewer("provider_admin", world.sunita);
        assertThat(mvc.get().uri("/users/access?q=jatin").with(as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("Jatin Shah");
        assertThat(mvc.get().uri("/users/access?q=ravi").with(as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("No user matches.");
        assertThat(mvc.get()
                        .uri("/users/access?permission=policies.read&user=" + world.stranger.user())
                        .with(as(admin)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/users/access").with(as(world.senior))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aPermissionThereIsNotIsAskedAnew() {
        ask(world.senior, "no.such").contains("Choose a permission").doesNotContain("id=\"answer\"");
        assertThat(mvc.get()
                        .uri("/users/access?permission=policies.read&user=" + world.senior.user())
                        .with(as(world.root))
                        .locale(Locale.of("hi")))
                .bodyText()
                .contains("इन स्थानों और उनके नीचे")
                .doesNotContain("??");
    }
}
