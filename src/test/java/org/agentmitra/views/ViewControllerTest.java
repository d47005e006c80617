package org.agentmitra.views;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ViewControllerTest {
    private static final String QUERY = "role=junior_agent&status=active";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    SavedViews views;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void aFilterIsKeptUnderANameAndTheListOpensWithIt() {
        assertThat(mvc.get().uri("/users?" + QUERY).with(as(world.root)))
                .bodyText()
                .contains("/views/new?list=USERS&amp;query=");
        assertThat(mvc.get()
                        .uri("/views/new")
                        .param("list", "USERS")
                        .param("query", QUERY)
                        .with(as(world.root)))
                .hasStatusOk()
                .bodyText()
                .contains("role=junior_agent&amp;status=active");
        assertThat(save("Juniors", false)).hasRedirectedUrl("/users?" + QUERY);
        assertThat(mvc.get().uri("/users").with(as(world.root)))
                .hasStatusOk()
                .bodyText()
                .contains("Juniors");
        SavedView kept = views.of(world.root, ViewedList.USERS).getFirst();
        assertThat(post("/views/" + kept.id(), Map.of("name", "Young ones", "preferred", "true")))
                .hasRedirectedUrl("/views");
        assertThat(mvc.get().uri("/users").with(as(world.root))).hasRedirectedUrl("/users?" + QUERY);
        assertThat(mvc.get().uri("/users?q=").with(as(world.root))).hasStatusOk();
        save("Others", true);
        assertThat(views.of(world.root, ViewedList.USERS))
                .filteredOn(SavedView::preferred)
                .extracting(SavedView::name)
                .containsExactly("Others");
        assertThat(mvc.get().uri("/views").with(as(world.root))).bodyText().contains("Young ones", "Others");
        assertThat(post("/views/" + kept.id() + "/end", Map.of())).hasRedirectedUrl("/views");
        assertThat(views.of(world.root, ViewedList.USERS)).hasSize(1);
    }

    @Test
    void aNameIsNeededAndNamesOneView() {
        assertThat(save(" ", false)).hasStatus(422).bodyText().contains("Give the view a name.");
        assertThat(post("/views", Map.of("list", "USERS", "query", QUERY, "name", "", "preferred", "perhaps")))
                .hasStatus(422);
        save("Juniors", false);
        assertThat(save("juniors", false)).hasStatus(422).bodyText().contains("has this name");
    }

    @Test
    void nobodySeesOrChangesAnothersViews() {
        save("Juniors", true);
        SavedView kept = views.of(world.root, ViewedList.USERS).getFirst();
        Viewer other = world.viewer("super_admin", null);
        assertThat(mvc.get().uri("/views").with(as(other))).bodyText().doesNotContain("Juniors");
        assertThat(mvc.get().uri("/users").with(as(other))).hasStatusOk();
        assertThat(mvc.get().uri("/views/" + kept.id() + "/edit").with(as(other)))
                .hasStatus(404);
        for (String path : new String[] {"/views/" + kept.id(), "/views/" + kept.id() + "/end"}) {
            assertThat(mvc.post()
                            .uri(path)
                            .param("name", "Mine")
                            .with(as(other))
                            .with(csrf()))
                    .hasStatus(404);
        }
    }

    @Test
    void whatIsNoFilterOfOursIsNotKept() {
        assertThat(mvc.get().uri("/views/new?list=USERS").with(as(world.root))).hasRedirectedUrl("/users");
        assertThat(mvc.get().uri("/views/new?list=NOTHING&query=a").with(as(world.root)))
                .hasStatus(404);
        assertThat(post("/views", Map.of("list", "USERS", "query", "<b>", "name", "x")))
                .hasStatus(404);
    }

    private MvcTestResult save(String name, boolean preferred) {
        return post(
                "/views",
                Map.of("list", "USERS", "query", QUERY, "name", name, "preferred", String.valueOf(preferred)));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(as(world.root)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
