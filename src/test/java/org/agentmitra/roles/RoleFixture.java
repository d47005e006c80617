package org.agentmitra.roles;

import static java.util.Objects.requireNonNull;
import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two administrators, who write changes of roles down and decide about them. */
abstract class RoleFixture {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Viewer second;

    @BeforeEach
    void lay() {
        world.lay();
        second = world.viewer("super_admin", null);
    }

    MvcTestResult post(Viewer viewer, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(as(viewer)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(as(viewer)).exchange();
    }

    /** Writes a change down. @return where it stands */
    String drafted(Viewer viewer, String path, Map<String, String> fields) {
        MvcTestResult result = post(viewer, path, fields);
        assertThat(result).hasStatus3xxRedirection();
        return requireNonNull(result.getResponse().getRedirectedUrl());
    }
}
