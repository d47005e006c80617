package org.agentmitra.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PresentationControllerTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private UUID named(String name) {
        return jdbc.sql("select id from presentations where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    @Test
    void anAgentMakesNamesAndDeletesOne() {
        assertThat(get(world.senior, "/presentations")).bodyText().contains("There are no presentations yet");
        post(world.senior, "/presentations", Map.of("name", " Safe for life ", "language", "hi"));
        UUID id = named("Safe for life");
        String page = "/presentations/" + id;
        assertThat(get(world.senior, page)).bodyText().contains("Safe for life", "Draft", "It has no slides yet.");
        assertThat(get(world.senior, page + "/edit")).hasStatusOk();
        assertThat(post(
                        world.senior,
                        page,
                        Map.of("name", "Safer", "language", "en", "version", "" + presentations.version(id))))
                .hasRedirectedUrl(page);
        assertThat(get(world.senior, "/presentations?q=saf")).bodyText().contains("Safer");
        assertThat(get(world.senior, "/presentations?q=other")).bodyText().contains("No presentation fits.");
        assertThat(get(world.senior, "/presentations?status=ARCHIVED"))
                .bodyText()
                .doesNotContain("Safer");
        assertThat(post(world.senior, page + "/end", Map.of("version", "" + presentations.version(id))))
                .hasRedirectedUrl("/presentations");
        assertThat(trail.of(id)).containsExactly("presentation.created", "presentation.named", "presentation.deleted");
        assertThat(get(world.senior, page)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsWrongStandsAtTheField() {
        assertThat(post(world.senior, "/presentations", Map.of("name", " ", "language", "xx")))
                .hasStatus(422)
                .bodyText()
                .contains("Give it a name.", "Choose a language.");
        UUID id = presentations.draft(world.senior, "First", "One");
        assertThat(post(world.senior, "/presentations/" + id, Map.of("name", "Late", "language", "en", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody changed it meanwhile", "Late");
    }

    @Test
    void aCopyBeginsWithTheSlides() {
        UUID id = presentations.published(world.senior, "First", "One", "Two");
        assertThat(get(world.senior, "/presentations/new?from=" + id))
                .bodyText()
                .contains("slides of First");
        post(world.senior, "/presentations", Map.of("name", "Second", "language", "en", "from", id.toString()));
        assertThat(get(world.senior, "/presentations/" + named("Second")))
                .bodyText()
                .contains("One", "Two", "Draft");
        assertThat(post(
                        world.stranger,
                        "/presentations",
                        Map.of("name", "Stolen", "language", "en", "from", id.toString())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPresentationIsFoundByWhatItIsFiledUnder() {
        post(
                world.senior,
                "/presentations",
                Map.of("name", "Filed", "language", "hi", "category", "HEALTH", "tags", "Diwali, young  families"));
        presentations.draft(world.senior, "Loose");
        for (String filter : List.of("category=HEALTH", "tag=diwali", "tag=DIWALI&language=hi&category=HEALTH")) {
            assertThat(get(world.senior, "/presentations?" + filter))
                    .as(filter)
                    .bodyText()
                    .contains("Filed")
                    .doesNotContain("Loose");
        }
        assertThat(get(world.senior, "/presentations?tag=eid&category=NONSENSE"))
                .bodyText()
                .doesNotContain("Filed");
        assertThat(post(
                        world.senior,
                        "/presentations",
                        Map.of("name", "Many", "language", "en", "tags", "1,2,3,4,5,6,7,8,9")))
                .hasStatus(422)
                .bodyText()
                .contains("At most eight tags");
    }

    @Test
    void whatIsPublishedIsNotChanged() {
        UUID id = presentations.published(world.senior, "First", "One");
        String page = "/presentations/" + id;
        assertThat(get(world.senior, page + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.senior, page + "/slides/1/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, page + "/end", Map.of("version", "" + presentations.version(id))))
                .hasRedirectedUrl(page);
        assertThat(named("First")).isEqualTo(id);
    }

    @Test
    void theActiveOneStandsOnTop() {
        presentations.published(world.senior, "Shown", "One");
        presentations.draft(world.senior, "Made", "One");
        assertThat(get(world.senior, "/presentations")).bodyText().contains("Active now", "Shown", "Made");
    }

    @Test
    void anotherAgentsIsMissingEverywhere() {
        UUID id = presentations.draft(world.senior, "First", "One", "Two");
        String page = "/presentations/" + id;
        Viewer stranger = world.stranger;
        for (String path : List.of(
                page, page + "/edit", page + "/show", page + "/links", page + "/slides/new", page + "/slides/1/edit")) {
            assertThat(get(stranger, path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        Map<String, String> form = Map.of(
                "version", "" + presentations.version(id), "name", "Theirs", "language", "en", "days", "7", "to", "2");
        for (String path : List.of(
                page,
                page + "/end",
                page + "/publication",
                page + "/publication/end",
                page + "/archive",
                page + "/links",
                page + "/links/" + id + "/end",
                page + "/slides",
                page + "/slides/1",
                page + "/slides/1/end",
                page + "/slides/1/place")) {
            assertThat(post(stranger, path, form)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(stranger, "/presentations")).bodyText().doesNotContain("First");
        assertThat(get(world.viewer("guest", null), page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.root, page)).hasStatusOk();
    }

    @Test
    void whoIsNoAgentMakesNone() {
        assertThat(get(world.root, "/presentations/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.junior, "/presentations/new")).hasStatus(HttpStatus.FORBIDDEN);
    }
}
