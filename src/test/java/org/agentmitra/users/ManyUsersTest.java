package org.agentmitra.users;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ManyUsersTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private MvcTestResult post(Viewer viewer, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(as(viewer)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    @Test
    void manyAreBarredEachForItself() {
        world.lay();
        String both = "id=" + world.junior.user() + "&id=" + world.root.user();
        assertThat(post(world.root, "/users/suspensions/new?" + both, Map.of()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/users/suspensions/new?" + both);
        assertThat(mvc.get().uri("/users/suspensions/new?" + both).with(as(world.root)))
                .bodyText()
                .contains("Jatin Shah", world.root.user().toString());
        assertThat(post(world.root, "/users/suspensions?" + both, Map.of("reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why.", "Jatin Shah");
        var done = post(world.root, "/users/suspensions?" + both, Map.of("reason", "Branch closed"));
        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl("/users/suspensions");
        assertThat(mvc.get()
                        .uri("/users/suspensions")
                        .with(as(world.root))
                        .cookie(done.getResponse().getCookies()))
                .hasStatusOk()
                .bodyText()
                .contains("Jatin Shah", "Done", "You cannot do this to your own account.");
        assertThat(status(world.junior)).isEqualTo("SUSPENDED");
        assertThat(status(world.root)).isEqualTo("ACTIVE");
        post(world.root, "/users/suspensions/end?" + both, Map.of());
        assertThat(status(world.junior)).isEqualTo("PENDING");
        assertThat(mvc.get().uri("/users/suspensions").with(as(world.root))).hasRedirectedUrl("/users");
        Viewer admin = world.viewer("provider_admin", world.ravi);
        assertThat(post(admin, "/users/suspensions?" + both, Map.of("reason", "x")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, "/users/suspensions?" + both, Map.of("reason", "x")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private String status(Viewer viewer) {
        return jdbc.sql("select status from users where id = ?")
                .param(viewer.user())
                .query(String.class)
                .single();
    }
}
