package org.agentmitra.flags;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ExplanationControllerTest {
    private static final String FLAG = "customer_management_enabled";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    FlagService flags;

    @Autowired
    Snapshots snapshots;

    @BeforeEach
    void lay() {
        world.lay();
        snapshots.expire();
    }

    @AfterEach
    void forget() {
        snapshots.expire();
    }

    private MvcTestResult ask(Viewer viewer, String email) {
        return mvc.post()
                .uri("/flags/explanations")
                .with(as(viewer))
                .with(csrf())
                .param("email", email)
                .exchange();
    }

    private MvcTestResult show(Viewer viewer, Viewer of) {
        return mvc.get()
                .uri("/flags/explanations/" + of.user())
                .with(as(viewer))
                .exchange();
    }

    @Test
    void everyFlagIsShownWithItsValueAndWhy() {
        long version = flags.rules(world.root, FLAG).version();
        flags.override(world.root, FLAG, new OverrideForm(Level.ROLE, "senior_agent", false, version));
        String email = world.senior.user() + "@example.com";
        assertThat(ask(world.root, email.toUpperCase(java.util.Locale.ROOT)))
                .hasRedirectedUrl("/flags/explanations/" + world.senior.user());
        assertThat(show(world.root, world.senior))
                .hasStatusOk()
                .bodyText()
                .contains("What is on for Sunita Rao", email)
                .containsPattern("Off, because the role Senior agent is switched off by super_admin on \\d\\d \\w+ 20")
                .contains("On, because that is the default.", "Nothing in the portal obeys this flag yet");
        version = flags.rules(world.root, FLAG).version();
        flags.override(world.root, FLAG, new OverrideForm(Level.USER, email, true, version));
        snapshots.expire();
        assertThat(show(world.root, world.senior))
                .bodyText()
                .contains("On, because it is switched on for this user by super_admin on ");
        assertThat(show(world.root, world.stranger)).bodyText().contains("the role Senior agent is switched off");
        assertThat(show(world.root, world.junior)).bodyText().doesNotContain("Off, because");
    }

    @Test
    void onlyUsersWhomTheViewerSeesAreExplained() {
        Map<String, Reach> grants = Map.of("feature_flags.read", Reach.ALL, "users.read", Reach.TREE);
        Viewer head = FlagWorld.granted(world.senior, grants);
        assertThat(ask(head, world.junior.user() + "@example.com")).hasStatus3xxRedirection();
        assertThat(show(head, world.junior)).hasStatusOk();
        assertThat(ask(head, world.stranger.user() + "@example.com"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("No user whom you may see", "id=\"email-error\"");
        assertThat(show(head, world.stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask(head, "nobody@example.com")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(ask(head, " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Viewer blind = FlagWorld.granted(world.senior, Map.of("feature_flags.read", Reach.ALL));
        assertThat(show(blind, world.junior)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoMayNotBeSeenIsNotNamedOnThePageOfAFlag() {
        long version = flags.rules(world.root, FLAG).version();
        String email = world.stranger.user() + "@example.com";
        flags.override(world.root, FLAG, new OverrideForm(Level.USER, email, true, version));
        Map<String, Reach> grants = Map.of("feature_flags.read", Reach.ALL, "users.read", Reach.TREE);
        assertThat(mvc.get().uri("/flags/" + FLAG).with(as(FlagWorld.granted(world.senior, grants))))
                .bodyText()
                .contains("Somebody you may not see")
                .doesNotContain("Ravi Menon");
    }

    @Test
    void whoMayNotReadFlagsAsksInVain() {
        assertThat(ask(world.senior, "x@example.com")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(show(world.senior, world.junior)).hasStatus(HttpStatus.FORBIDDEN);
        Viewer narrow = FlagWorld.narrowed(world.senior);
        assertThat(ask(narrow, "x@example.com")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(show(narrow, world.junior)).hasStatus(HttpStatus.NOT_FOUND);
    }
}
