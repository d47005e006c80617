package org.agentmitra;

import static org.assertj.core.api.Assertions.assertThat;

import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class PortalStartsTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Test
    void strangersAreSentToTheSignInPage() {
        world.lay();
        assertThat(mvc.get().uri("/policies"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/login?next=%2Fpolicies");
    }
}
