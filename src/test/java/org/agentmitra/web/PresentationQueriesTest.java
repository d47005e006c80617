package org.agentmitra.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    /** A presentation may have thirty slides; these are fewer and more of them. */
    @ParameterizedTest
    @ValueSource(strings = {"presenter", "notes/edit", "editions", "slides/import/new"})
    void theNumberOfStatementsAboutSlidesIsFixed(String page) throws Exception {
        UUID draft = presentations.draft(world.senior, "Plans", "One");
        checkFixed(world.senior, "/presentations/" + draft + "/" + page, (from, to) -> {
            for (int i = from; i < Math.min(to, 20); i++) {
                presentations.add(world.senior, draft, TestPresentations.words("Slide " + i));
                presentations.draft(world.senior, "Other " + i, "One");
                jdbc.sql("insert into presentation_editions (presentation_id, number, reason, slides, made_by, made_at)"
                                + " values (?, ?, 'RESTORED', '[]', ?, current_timestamp)")
                        .params(draft, 100 + i, world.senior.user())
                        .update();
            }
        });
    }

    @Test
    void theNumberOfStatementsAboutAVersionIsFixed() throws Exception {
        checkFixed(world.senior, "/presentations/" + id + "/editions/1", (from, to) -> {
            presentations.takeBack(world.senior, id);
            for (int i = from; i < Math.min(to, 20); i++) {
                presentations.add(world.senior, id, TestPresentations.words("Slide " + i));
            }
            jdbc.sql("delete from presentation_editions").update();
            presentations.publish(world.senior, id);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/presentations/schedule", "/presentations/reviews", "/presentations/templates", "/videos"})
    void theNumberOfStatementsAboutAllIsFixed(String page) throws Exception {
        checkFixed(world.senior, page, this::planned);
    }

    private void planned(int from, int to) {
        for (int i = from; i < to; i++) {
            UUID other = presentations.draft(world.senior, "Plan " + i, "One");
            jdbc.sql(
                            "insert into presentation_slots (id, agent_id, presentation_id, starts_at, ends_at, state, made_by, made_at)"
                                    + " values (?, ?, ?, current_timestamp + interval '9' day, null, 'PLANNED', ?, current_timestamp)")
                    .params(Ids.next(), world.sunita.id(), other, world.senior.user())
                    .update();
            jdbc.sql("insert into clearances (id, presentation_id, print, state, asked_by, asked_at, reason, version)"
                            + " values (?, ?, 'x', 'OPEN', ?, current_timestamp, '', 0)")
                    .params(Ids.next(), other, world.senior.user())
                    .update();
            jdbc.sql(
                            "insert into blueprints (id, shipped, category, status, name_en, name_hi, about_en, about_hi, deck_en,"
                                    + " deck_hi, made_at, version) values (?, false, 'TERM', 'PUBLISHED', 'A', 'B', 'C', 'D', '[]',"
                                    + " '[]', current_timestamp, 0)")
                    .param(Ids.next())
                    .update();
            jdbc.sql(
                            "insert into videos (id, agent_id, scope_path, sha256, file_name, alt, format, width, height, millis,"
                                    + " sound, wordless, bytes, document_id, brought_by, brought_at) values (?, ?, ?, ?, 'a.mp4', 'A',"
                                    + " 'MP4', 320, 180, 2000, false, true, 9, ?, ?, current_timestamp)")
                    .params(
                            Ids.next(),
                            world.sunita.id(),
                            world.sunita.path(),
                            "video " + i,
                            Ids.next(),
                            world.senior.user())
                    .update();
        }
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
