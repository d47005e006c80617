package org.agentmitra.web;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Ticks, choices and hidden numbers that no page sends are refused, and break none. */
@PortalTest
class ForgedFormsTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @ParameterizedTest
    @CsvSource({
        "/profile/preferences, contrast, perhaps",
        "/profile/name, version, 99999999999999999999",
        "/roles/junior_agent/factor, secondFactor, <x>",
        "/roles/junior_agent/factor, version, one",
        "/users/bulk, all, perhaps",
        "/flags, on, perhaps"
    })
    void aValueThatNoPageSendsIsRefused(String path, String field, String value) {
        assertThat(mvc.post()
                        .uri(path)
                        .param(field, value)
                        .locale(Locale.ENGLISH)
                        .with(as(world.root))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("That could not be taken");
    }

    @Test
    void anUnknownKindOfBulkIsMissing() {
        assertThat(mvc.post()
                        .uri("/users/bulk")
                        .param("kind", "EVERYTHING")
                        .with(as(world.root))
                        .with(csrf()))
                .hasStatus(404);
    }
}
