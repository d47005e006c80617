package org.agentmitra.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Who may change a flag, and with which form. */
@PortalTest
class FlagRefusalsTest extends PageFixture {
    private static final String FLAG = "/flags/customer_management_enabled";
    private static final Map<String, String> QUOTES =
            Map.of("key", "quick_quotes", "description", "Quotes in a minute.", "owner", "Sales", "on", "false");

    @Autowired
    Snapshots snapshots;

    @BeforeEach
    void lay() {
        world.lay();
        snapshots.expire();
    }

    /** What a test switched is rolled back; the copy in memory must not outlive it either. */
    @AfterEach
    void forget() {
        snapshots.expire();
    }

    @Test
    void anOldFormIsAConflict() {
        Map<String, String> rules = Map.of("on", "false", "version", "0");
        assertThat(post(world.root, FLAG + "/rules", rules)).hasStatus3xxRedirection();
        assertThat(post(world.root, FLAG + "/rules", rules)).hasStatus(HttpStatus.CONFLICT);
        Map<String, String> described =
                Map.of("key", "x_y", "description", "New.", "owner", "Sales", "on", "true", "version", "0");
        Map<String, String> role = Map.of("level", "ROLE", "subject", "guest", "on", "true", "version", "0");
        assertThat(post(world.root, FLAG + "/overrides", role)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(world.root, FLAG + "/archive", Map.of("version", "0"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(world.root, FLAG, described)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(world.root, FLAG, QUOTES)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void eachVerbAsksForItsPermissionOverEverything() {
        for (String path : List.of("/flags", FLAG, "/flags/new", FLAG + "/rules/edit", "/flags/explanations/new")) {
            assertThat(get(world.senior, path)).hasStatus(HttpStatus.FORBIDDEN);
        }
        Viewer reader = world.only(world.root, "feature_flags.read");
        assertThat(get(reader, FLAG))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/rules/edit", FLAG + "/edit", "/overrides/new", "/archive");
        assertThat(get(reader, FLAG + "/rules/edit")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(reader, FLAG + "/rules", Map.of("on", "false", "version", "0")))
                .hasStatus(HttpStatus.FORBIDDEN);
        Viewer updater = world.only(world.root, "feature_flags.update");
        assertThat(get(updater, FLAG + "/edit")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(updater, "/flags", QUOTES)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(updater, FLAG + "/archive", Map.of("version", "0"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(updater, FLAG + "/rules/edit")).hasStatusOk();
        Viewer narrow = FlagWorld.narrowed(world.senior);
        for (String path : List.of("/flags", FLAG, "/flags/new", FLAG + "/edit", FLAG + "/rules/edit")) {
            assertThat(get(narrow, path)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post(narrow, FLAG + "/rules", Map.of("on", "false", "version", "0")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
