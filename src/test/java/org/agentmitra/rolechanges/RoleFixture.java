package org.agentmitra.rolechanges;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two administrators, who write changes of roles down and decide about them. */
public abstract class RoleFixture extends PageFixture {
    @Autowired
    protected JdbcClient jdbc;

    protected Viewer second;

    @BeforeEach
    protected void lay() {
        world.lay();
        second = world.viewer("super_admin", null);
    }

    /** Writes a change down. @return where it stands */
    protected String drafted(Viewer viewer, String path, Map<String, String> fields) {
        MvcTestResult result = post(viewer, path, fields);
        assertThat(result).hasStatus3xxRedirection();
        return requireNonNull(result.getResponse().getRedirectedUrl());
    }
}
