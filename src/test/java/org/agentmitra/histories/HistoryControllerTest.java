package org.agentmitra.histories;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestRecord;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class HistoryControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void lay() {
        world.lay();
        did(world.junior, "signin.succeeded", world.junior, Map.of("address", "192.0.2.7"));
        did(world.junior, "users.exported", world.junior, Map.of("users", 7));
        did(
                world.root,
                "account.suspended",
                world.junior,
                Map.of("changes", Map.of("status", Map.of("from", "ACTIVE", "to", "SUSPENDED"))));
        did(world.root, "account.invited", world.stranger, Map.of());
    }

    private void did(Viewer actor, String action, Viewer to, Map<String, Object> details) {
        events.publishEvent(new TestRecord(actor.user(), action, to.user(), details));
    }

    private MvcTestResult get(Viewer viewer, String query) {
        return mvc.get()
                .uri("/users/" + world.junior.user() + "/history" + query)
                .with(as(viewer))
                .exchange();
    }

    @Test
    void changesOfTheAccountAreToldFieldByField() {
        assertThat(get(world.root, ""))
                .hasStatusOk()
                .bodyText()
                .contains("History of Jatin Shah", "<del>Active</del>", "<ins>Suspended</ins>")
                .doesNotContain("192.0.2.7", "Invitation");
    }

    @Test
    void signInsAndActivityHaveAPartEach() {
        assertThat(get(world.root, "?part=sign-ins"))
                .bodyText()
                .contains("192.0.2.7", "Signed in")
                .doesNotContain("Suspended</ins>", "Users exported");
        assertThat(get(world.root, "?part=done"))
                .bodyText()
                .contains("Users: 7")
                .doesNotContain("Signed in", "Suspended</ins>");
        assertThat(get(world.root, "?part=%3Cscript%3E&after=nonsense"))
                .hasStatusOk()
                .bodyText()
                .contains("Suspended</ins>");
    }

    @Test
    void whoReadsAPartOfTheAuditReadsThatPartHereToo() {
        Viewer above = world.viewer("provider_admin", world.sunita);
        assertThat(get(above, "")).hasStatusOk().bodyText().contains("Suspended</ins>");
        assertThat(mvc.get().uri("/users/" + world.stranger.user() + "/history").with(as(above)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void othersDoNotSeeIt() {
        assertThat(get(world.senior, "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/users/" + Ids.next() + "/history").with(as(world.root)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/users/none/history").with(as(world.root))).hasStatus(HttpStatus.NOT_FOUND);
    }
}
