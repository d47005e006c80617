package org.agentmitra.roles;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class RoleControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void theListShowsTheHierarchyAndHowManyHoldEach() {
        assertThat(mvc.get().uri("/roles").with(as(world.root)))
                .hasStatusOk()
                .bodyText()
                .contains("Senior agent", "Regional manager", "/users?role=senior_agent", "System")
                .containsSubsequence("Regional manager", "Senior agent → ", "Junior agent");
    }

    @Test
    void aRoleShowsWhatIsItsOwnAndWhatIsInherited() {
        assertThat(mvc.get().uri("/roles/regional_manager").with(as(world.root)))
                .hasStatusOk()
                .bodyText()
                .contains("from Senior agent", "own places and all below them", "Not held", "Inherited");
        assertThat(mvc.get().uri("/roles/regional_manager").with(as(world.root)).locale(Locale.of("hi")))
                .hasStatusOk()
                .bodyText()
                .contains("वरिष्ठ एजेंट से")
                .doesNotContain("??");
    }

    @Test
    void onlyWhoMayReadRolesSeesThem() {
        assertThat(mvc.get().uri("/roles").with(as(world.viewer("compliance_officer", null))))
                .hasStatusOk();
        assertThat(mvc.get().uri("/roles").with(as(world.viewer("provider_admin", world.sunita))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/roles/guest").with(as(world.senior))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/roles/nobody").with(as(world.root))).hasStatus(HttpStatus.NOT_FOUND);
    }
}
