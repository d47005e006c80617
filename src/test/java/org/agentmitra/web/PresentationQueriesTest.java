package org.agentmitra.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages about what came of presentations send as many statements for many who looked and answered as for few. */
@PortalTest
@Tag("once")
class PresentationQueriesTest extends QueriesFixture {
    @Autowired
    TestPresentations presentations;

    private UUID id;

    @BeforeEach
    void publish() {
        id = presentations.published(world.senior, "Safe for life", "One", "Two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/presentations/%s/figures", "/presentations/%s/replies", "/presentations/figures"})
    void theNumberOfStatementsIsFixed(String page) throws Exception {
        checkFixed(world.senior, page.formatted(id), this::looked);
    }

    private void looked(int from, int to) {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Kolkata"));
        for (int i = from; i < to; i++) {
            UUID other = presentations.draft(world.senior, "Presentation " + i);
            for (UUID one : new UUID[] {id, other}) {
                UUID viewing = Ids.next();
                jdbc.sql(
                                "insert into viewings (id, presentation_id, edition, slides, audience, channel, visitor, on_day,"
                                        + " begun_at, completed) values (?, ?, 'x', 2, 'LINK', 'LINK', ?, ?, current_timestamp,"
                                        + " true)")
                        .params(viewing, one, "visitor " + i, day)
                        .update();
                jdbc.sql("insert into viewing_slides (viewing_id, position, millis) values (?, 1, 900)")
                        .param(viewing)
                        .update();
                jdbc.sql("insert into replies (id, presentation_id, visitor, answer, name, phone, on_day, given_at)"
                                + " values (?, ?, ?, 'MORE', 'Asha', '+919876543210', ?, current_timestamp)")
                        .params(Ids.next(), one, "visitor " + i, day)
                        .update();
            }
        }
    }
}
