package org.agentmitra.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class NoteControllerTest extends PageFixture {
    @Autowired
    CustomerBook book;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void lay() {
        world.lay();
        asha = book.settle(
                        world.jatin,
                        List.of(new HolderFacts("Asha Iyer", LocalDate.parse("1985-03-05"), null, null)),
                        world.senior.user(),
                        "import:1",
                        LocalDate.parse("2026-03-01"))
                .getFirst();
    }

    @Test
    void aNoteIsKeptOnceAndOnlyItsAuthorTakesItAway() {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(post(
                            world.junior,
                            "/customers/" + asha + "/notes",
                            Map.of("key", key.toString(), "text", "Prefers <evenings>")))
                    .hasStatus3xxRedirection();
        }
        assertThat(get(world.senior, "/customers/" + asha))
                .hasStatusOk()
                .bodyText()
                .containsOnlyOnce("Prefers &lt;evenings&gt;")
                .doesNotContain("/notes/" + key + "/end");
        assertThat(trail.of(asha)).containsExactly("customer.noted");
        assertThat(post(world.senior, "/customers/" + asha + "/notes/" + key + "/end"))
                .hasStatus(404);
        assertThat(post(world.junior, "/customers/" + asha + "/notes/" + key + "/end"))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from customer_notes")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anEmptyNoteIsRefusedAndAnotherBooksIsNotFound() {
        String key = UUID.randomUUID().toString();
        assertThat(post(world.junior, "/customers/" + asha + "/notes", Map.of("key", key, "text", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Write what is to be remembered.");
        assertThat(post(world.stranger, "/customers/" + asha + "/notes", Map.of("key", key, "text", "x")))
                .hasStatus(404);
        assertThat(get(world.stranger, "/customers/" + asha + "/timeline")).hasStatus(404);
    }
}
