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
import org.junit.jupiter.params.provider.ValueSource;
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

    /** None of them is a place of its form: there is no day in a day, and no place 99,999,999 in a list. */
    @ParameterizedTest
    @CsvSource({
        "/users/%s/roles, until.day",
        "/users/%s/roles, until[0]",
        "/users/%s/roles, role.bytes",
        "/users/%s/roles, role[0]",
        "/profile/preferences, contrast.x",
        "/profile/name, version.x",
        "/profile/picture, picture.bytes",
        "/users/bulk, id[0].leastSignificantBits",
        "/users/bulk, id[99999999]",
        "/users/bulk, id[-1]",
        "/users/bulk, id[x]",
        "/users/bulk, id[",
        "/users/bulk, id.x",
        "/imports, file[0].name",
        "/imports, provider.mostSignificantBits",
        "/imports, key.x",
        "/imports/templates, name.x",
        "/imports/templates/example, file.x",
        "/flags, on[3].x",
        "/providers, name.x",
        "/providers, code.x"
    })
    void aNameThatReachesIntoAFieldIsRefused(String path, String name) {
        assertThat(mvc.post()
                        .uri(path.formatted(world.senior.user()))
                        .param(name, "1")
                        .locale(Locale.ENGLISH)
                        .with(as(world.root))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("That could not be taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class.classLoader", "bytes", "x[0].y", "class.module.classLoader[0]", "_role", "!role"})
    void aNameThatTheFormDoesNotHaveIsNotLookedAt(String name) {
        assertThat(mvc.post()
                        .uri("/users/" + world.senior.user() + "/roles")
                        .param("role", "support_staff")
                        .param(name, "1")
                        .with(as(world.root))
                        .with(csrf()))
                .hasStatus3xxRedirection();
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
