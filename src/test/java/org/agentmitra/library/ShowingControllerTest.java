package org.agentmitra.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ShowingControllerTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private String state(UUID id) {
        entities.flush();
        return jdbc.sql("select status || case when active then ' active' else '' end from presentations where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void send(UUID id, String noun) {
        assertThat(post(
                        world.senior,
                        "/presentations/" + id + "/" + noun,
                        Map.of("version", "" + presentations.version(id))))
                .hasRedirectedUrl("/presentations/" + id);
    }

    @Test
    void theSecondOneTakesThePlaceOfTheFirst() {
        UUID first = presentations.draft(world.senior, "First", "One");
        UUID second = presentations.draft(world.senior, "Second", "One");
        UUID other = presentations.published(world.stranger, "Of Ravi", "One");
        send(first, "publication");
        assertThat(state(first)).isEqualTo("PUBLISHED active");
        send(second, "publication");
        assertThat(state(first)).isEqualTo("PUBLISHED");
        assertThat(state(second)).isEqualTo("PUBLISHED active");
        assertThat(state(other)).isEqualTo("PUBLISHED active");
        assertThat(trail.of(first)).endsWith("presentation.published", "presentation.stepped_down");
        send(second, "publication");
        assertThat(trail.of(second))
                .filteredOn("presentation.published"::equals)
                .hasSize(1);
    }

    @Test
    void itIsTakenBackArchivedAndPublishedAgain() {
        UUID id = presentations.published(world.senior, "First", "One");
        send(id, "archive");
        assertThat(state(id)).isEqualTo("ARCHIVED");
        send(id, "archive");
        assertThat(state(id)).isEqualTo("ARCHIVED");
        send(id, "publication");
        assertThat(state(id)).isEqualTo("PUBLISHED active");
        send(id, "publication/end");
        assertThat(state(id)).isEqualTo("DRAFT");
    }

    @Test
    void whatLacksSomethingIsNotPublished() {
        UUID empty = presentations.draft(world.senior, "Empty");
        send(empty, "publication");
        assertThat(state(empty)).isEqualTo("DRAFT");
        UUID unread = presentations.draft(world.senior, "Unread", "One");
        presentations.add(world.senior, unread, TestPresentations.picture(null, "", "Two"));
        assertThat(get(world.senior, "/presentations/" + unread))
                .bodyText()
                .contains("Slide 2:", "No picture is chosen.")
                .doesNotContain("Publish and make active");
        send(unread, "publication");
        assertThat(state(unread)).isEqualTo("DRAFT");
    }

    @Test
    void whatWasSeenBeforeAnotherChangeIsNotPublished() {
        UUID id = presentations.draft(world.senior, "First", "One");
        String seen = "" + presentations.version(id);
        presentations.add(world.senior, id, TestPresentations.words("Two"));
        post(world.senior, "/presentations/" + id + "/publication", Map.of("version", seen));
        assertThat(state(id)).isEqualTo("DRAFT");
    }

    @Test
    void theDatabaseItselfRefusesASecondActiveOne() {
        presentations.published(world.senior, "First", "One");
        UUID second = presentations.draft(world.senior, "Second", "One");
        assertThatThrownBy(() -> jdbc.sql("update presentations set active = true where id = ?")
                        .param(second)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
