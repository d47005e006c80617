package org.agentmitra.presenting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Viewer;
import org.agentmitra.shows.TestVisitors;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SlideNoteControllerTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    @Autowired
    TestVisitors visitors;

    @Autowired
    SlideNotes notes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    private UUID id;
    private String page;

    @BeforeEach
    void lay() {
        world.lay();
        id = presentations.published(world.senior, "Safe for life", "First", "Second");
        page = "/presentations/" + id;
    }

    private String field(int position) {
        return notes.of(id).get(position - 1).field();
    }

    private List<String> texts() {
        return notes.of(id).stream().map(Note::text).toList();
    }

    @Test
    void notesAreForWhoPresentsAndNobodyElse() {
        assertThat(post(
                        world.senior,
                        page + "/notes",
                        Map.of(field(1), " Ask who has a loan.\r\nWait. ", field(2), "")))
                .hasRedirectedUrl(page + "/presenter");
        assertThat(texts()).containsExactly("Ask who has a loan.\nWait.", "");
        assertThat(get(world.senior, page + "/presenter"))
                .hasStatusOk()
                .bodyText()
                .contains("Ask who has a loan.", "No notes.", "data-presenter=\"show-" + id, "Second");
        assertThat(get(world.senior, page + "/notes/edit")).bodyText().contains("Ask who has a loan.");
        assertThat(get(world.senior, page + "/show")).bodyText().doesNotContain("Ask who");
        assertThat(visitors.get(visitors.link(world.senior, id), "a"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ask who");
        Viewer customer = visitors.customer(world, "Asha Iyer");
        assertThat(get(customer, "/me")).bodyText().contains("data-show").doesNotContain("Ask who");
    }

    @Test
    void theSameAgainChangesNothing() {
        for (int i = 0; i < 2; i++) {
            post(world.senior, page + "/notes", Map.of(field(1), "Slowly."));
        }
        assertThat(trail.of(id)).containsOnlyOnce("presentation.notes_changed");
    }

    @Test
    void notesGoAlongWithTheirSlides() {
        presentations.takeBack(world.senior, id);
        post(world.senior, page + "/notes", Map.of(field(1), "Slowly."));
        post(world.senior, page + "/slides/1/place", Map.of("version", "" + presentations.version(id), "to", "2"));
        assertThat(texts()).containsExactly("", "Slowly.");
    }

    @Test
    void aCopyAndSlidesTakenOverHaveTheirNotes() {
        post(world.senior, page + "/notes", Map.of(field(2), "Slowly."));
        String version = "" + presentations.version(id);
        post(world.senior, "/presentations", Map.of("name", "Copy", "language", "en", "from", id.toString()));
        UUID copy = jdbc.sql("select id from presentations where name = 'Copy'")
                .query(UUID.class)
                .single();
        assertThat(notes.of(copy)).extracting(Note::text).containsExactly("", "Slowly.");
        UUID other = presentations.draft(world.senior, "Other", "One");
        post(
                world.senior,
                "/presentations/" + other + "/slides/import",
                Map.of("from", id.toString(), "slides", "2", "version", "" + presentations.version(other)));
        assertThat(notes.of(other)).extracting(Note::text).containsExactly("", "Slowly.");
        assertThat("" + presentations.version(id)).isEqualTo(version);
        assertThat(trail.of(copy)).contains("presentation.notes_changed");
    }

    @Test
    void aVersionThatIsBroughtBackHasItsNotes() {
        post(world.senior, page + "/notes", Map.of(field(1), "Ask first.", field(2), "Slowly."));
        presentations.takeBack(world.senior, id);
        post(world.senior, page + "/slides/1/end", Map.of("version", "" + presentations.version(id)));
        assertThat(texts()).containsExactly("Slowly.");
        post(world.senior, page + "/editions/1/restoration", Map.of("version", "" + presentations.version(id)));
        assertThat(texts()).containsExactly("Ask first.", "Slowly.");
    }

    @Test
    void whatIsTooLongIsSaidAtItsFieldAndKept() {
        String far = "x".repeat(2_001);
        assertThat(post(world.senior, page + "/notes", Map.of(field(2), far)))
                .hasStatus(422)
                .bodyText()
                .contains("Slide 2: At most 2,000 characters.", far, field(2) + "-error");
        assertThat(texts()).containsExactly("", "");
    }

    @Test
    void nobodyReadsOrWritesThoseOfAnotherAgent() {
        assertThat(get(world.stranger, page + "/presenter")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page + "/notes/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, page + "/notes", Map.of(field(1), "Mine")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(texts()).containsExactly("", "");
    }
}
