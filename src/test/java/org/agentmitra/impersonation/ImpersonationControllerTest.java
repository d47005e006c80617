package org.agentmitra.impersonation;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class ImpersonationControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private Stand stand;

    @BeforeEach
    void lay() {
        stand = new Stand(mvc, world.lay().root);
    }

    private List<String> recorded(String action, UUID actor, UUID impersonator) {
        return jdbc.sql("select details from audit_records where action = ? and actor_id = ? and impersonator_id = ?"
                        + " order by id")
                .params(action, actor, impersonator)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void whoMayOnlyLookTakesNoFileAlong() {
        stand.start(world.junior, "Request 12", false);
        assertThat(stand.get("/customers")).hasStatusOk();
        for (String file : List.of("/customers.csv", "/policies.csv")) {
            assertThat(stand.get(file)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(recorded("impersonation.refused", world.junior.user(), world.root.user()))
                    .contains("{\"area\":\"" + file + "\",\"method\":\"GET\"}");
        }
    }

    @Test
    void oneSeesWhatTheUserSeesUnderABanner() {
        assertThat(mvc.get()
                        .uri("/users/" + world.junior.user() + "/impersonation/new")
                        .with(stand.signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Act in the place of Jatin Shah", "I have to change something");
        assertThat(stand.start(world.junior, "Request 12", false)).hasRedirectedUrl("/");
        assertThat(stand.get("/"))
                .hasStatusOk()
                .bodyText()
                .contains("You act in the place of Jatin Shah.", "You can look, not change.", "id=\"acting-left\">15<")
                .doesNotContain("/password/edit", "href=\"/inbox\"", "href=\"/users\"");
        assertThat(stand.get("/policies")).hasStatusOk().bodyText().contains("Back to yourself");
        assertThat(stand.get("/users")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(recorded("impersonation.viewed", world.junior.user(), world.root.user()))
                .contains("{\"area\":\"/policies\",\"method\":\"GET\"}");
        assertThat(jdbc.sql("select security from audit_records where action = 'impersonation.started'"
                                + " and actor_id = ? and subject_id = ? and impersonator_id is null")
                        .params(world.root.user(), world.junior.user().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("IMPERSONATED");
        assertThat(mvc.get().uri("/audit?who=" + world.root.user()).with(as(world.root)))
                .bodyText()
                .contains("Page seen in somebody’s place", "through super_admin");
        assertThat(mvc.get().uri("/audit/own").with(as(world.junior)))
                .bodyText()
                .contains("through super_admin");
    }

    @Test
    void itIsOfferedOnlyWhereItIsAllowed() throws UnsupportedEncodingException {
        Viewer second = world.viewer("super_admin", null);
        Viewer lead = world.viewer("customer_support_lead", null);
        assertThat(offered(world.root, world.junior)).isTrue();
        assertThat(offered(lead, world.junior)).isTrue();
        for (Viewer other : List.of(second, world.root)) {
            assertThat(offered(world.root, other)).isFalse();
            assertThat(offered(lead, other)).isFalse();
        }
        assertThat(offered(world.viewer("compliance_officer", null), world.junior))
                .isFalse();
        assertThat(stand.start(second, "Request 12", false)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        jdbc.sql("update users set status = 'SUSPENDED' where id = ?")
                .param(world.junior.user())
                .update();
        assertThat(offered(world.root, world.junior)).isFalse();
    }

    private boolean offered(Viewer viewer, Viewer user) throws UnsupportedEncodingException {
        String page = "/users/" + user.user();
        return mvc.get()
                .uri(page)
                .with(as(viewer))
                .exchange()
                .getResponse()
                .getContentAsString()
                .contains(page + "/impersonation/new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sessions", "/password/edit", "/phone", "/factors", "/factors/setup", "/inbox", "/audit/own"})
    void thePersonalPagesOfTheUserStayClosed(String path) {
        stand.start(world.junior, "Request 12", true);
        assertThat(stand.get(path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(stand.get("/customers")).hasStatusOk();
        for (String write :
                List.of("/password/edit", "/sessions/others/end", "/factors/end", "/inbox/read", "/phone")) {
            assertThat(stand.post(write, Map.of())).as(write).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void nothingIsChangedWithoutThePermissionAskedFor() {
        UUID customer = UUID.randomUUID();
        stand.start(world.junior, "Request 12", false);
        assertThat(stand.post("/customers/" + customer, Map.of("name", "Other")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(recorded("impersonation.refused", world.junior.user(), world.root.user()))
                .containsExactly("{\"area\":\"/customers\",\"method\":\"POST\"}");
        assertThat(stand.post("/imports", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(stand.post("/preferences", Map.of("theme", "dark", "back", "/")))
                .hasStatus(HttpStatus.SEE_OTHER);
        stand.post("/impersonation/end", Map.of());
        assertThat(stand.start(world.junior, "Request 12", true)).hasRedirectedUrl("/");
        assertThat(stand.get("/")).bodyText().contains("counts as done by this user through you");
        assertThat(stand.post("/customers/" + customer, Map.of("name", ""))
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(HttpStatus.FORBIDDEN.value());
    }

    @Test
    void aReasonIsAskedFor() {
        assertThat(stand.start(world.junior, " ", false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why.");
        assertThat(stand.start(world.junior, "x".repeat(301), false)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void nobodyActsInThePlaceOfAnEqualOrOfMorePower() {
        Viewer lead = world.viewer("customer_support_lead", null);
        refused(world.root, world.viewer("super_admin", null), "as high as yours");
        refused(world.root, world.root, "in your own place");
        refused(world.root, lead, "as high as yours");
        refused(lead, world.viewer("compliance_officer", null), "as high as yours");
        refused(lead, world.viewer("provider_admin", world.ravi), "something powerful");
        Stand other = new Stand(mvc, lead);
        assertThat(other.start(world.junior, "Request 12", true)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(other.start(world.junior, "Request 12", false)).hasRedirectedUrl("/");
    }

    private void refused(Viewer actor, Viewer user, String text) {
        assertThat(new Stand(mvc, actor).start(user, "Request 12", false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(text);
    }

    @Test
    void whoIsOutOfReachLooksMissing() {
        Viewer all = world.viewer("provider_admin", world.ravi);
        Viewer near = new Viewer(
                all.user(),
                all.name(),
                all.role(),
                Map.of("users.read", Reach.TREE, "users.impersonate", Reach.TREE),
                all.provider(),
                all.agent(),
                all.prefixes(),
                all.customers(),
                all.zone());
        for (UUID user : List.of(world.junior.user(), UUID.randomUUID())) {
            assertThat(mvc.post()
                            .uri("/users/" + user + "/impersonation")
                            .param("reason", "Request 12")
                            .with(as(near))
                            .with(csrf()))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.post()
                        .uri("/users/" + world.junior.user() + "/impersonation")
                        .with(as(world.senior))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
