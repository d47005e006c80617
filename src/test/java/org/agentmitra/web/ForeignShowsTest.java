package org.agentmitra.web;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent's presentations and pictures, asked for by others, and by others through presentations of their own. */
@PortalTest
@Tag("once")
class ForeignShowsTest extends ForeignFixture {
    @Autowired
    TestPresentations presentations;

    private List<Viewer> others;

    @BeforeEach
    void lay() {
        world.lay();
        others = List.of(
                world.stranger,
                world.viewer("junior_agent", world.ravi),
                world.viewer("regional_manager", world.ravi),
                world.viewer("policyholder", null),
                world.viewer("guest", null));
    }

    @Test
    void presentationsAreMissingToOthers() {
        UUID draft = presentations.draft(world.senior, "Plans", "One");
        UUID shown = presentations.published(world.senior, "Offers", "One");
        UUID picture = picture();
        for (UUID id : List.of(draft, shown)) {
            assertThat(open(requests("/presentations/{id}", values(id, link(id))), others))
                    .isEmpty();
            assertThat(mvc.get().uri("/presentations/" + id).with(as(world.senior)))
                    .hasStatusOk();
        }
        assertThat(open(requests("/media/{id}", Map.of("id", picture, "hash", "0".repeat(64))), others))
                .isEmpty();
        assertThat(mvc.get().uri("/media/{id}/edit", picture).with(as(world.senior)))
                .hasStatusOk();
    }

    /** The presentation is one's own, the link somebody else's. */
    @Test
    void linksAreMissingBelowAnotherPresentation() {
        UUID theirs = presentations.published(world.senior, "Offers", "One");
        UUID link = link(theirs);
        UUID own = presentations.published(world.stranger, "Own", "One");
        List<Request> requests = requests("/presentations/{id}/links/{link}", values(own, link));
        assertThat(open(requests, List.of(world.stranger))).isEmpty();
        assertThat(jdbc.sql("select count(*) from presentation_links where id = ? and ended_at is null")
                        .param(link)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void videosAndFilesOfSlidesAreMissingToOthers() {
        UUID video = Ids.next();
        jdbc.sql(
                        "insert into videos (id, agent_id, scope_path, sha256, file_name, alt, format, width, height, millis, sound,"
                                + " wordless, bytes, document_id, brought_by, brought_at) values (?, ?, ?, 'x', 'a.mp4', 'A', 'MP4', 320,"
                                + " 180, 2000, false, true, 9, ?, ?, ?)")
                .params(video, world.sunita.id(), world.sunita.path(), Ids.next(), world.senior.user(), THEN)
                .update();
        assertThat(open(requests("/videos/{id}", Map.of("id", video, "hash", "0".repeat(64))), others))
                .isEmpty();
        assertThat(mvc.get().uri("/videos/{id}/edit", video).with(as(world.senior)))
                .hasStatusOk();
        UUID deck = Ids.next();
        jdbc.sql("insert into decks (id, user_id, name, state) values (?, ?, 'Plans', 'WAITING')")
                .params(deck, world.senior.user())
                .update();
        assertThat(open(requests("/decks/{id}", Map.of("id", deck)), others)).isEmpty();
        assertThat(mvc.get().uri("/decks/{id}", deck).with(as(world.senior))).hasStatusOk();
    }

    @Test
    void plansAndApprovalsAreMissingToOthers() {
        UUID draft = presentations.draft(world.senior, "Plans", "One");
        UUID slot = Ids.next();
        jdbc.sql("insert into presentation_slots (id, agent_id, presentation_id, starts_at, state, made_by, made_at)"
                        + " values (?, ?, ?, current_timestamp + interval '9' day, 'PLANNED', ?, ?)")
                .params(slot, world.sunita.id(), draft, world.senior.user(), THEN)
                .update();
        UUID asked = Ids.next();
        jdbc.sql("insert into clearances (id, presentation_id, print, state, asked_by, asked_at, reason, version)"
                        + " values (?, ?, 'x', 'OPEN', ?, ?, '', 0)")
                .params(asked, draft, world.senior.user(), THEN)
                .update();
        assertThat(open(requests("/presentations/schedule/{", Map.of("id", slot, "slot", slot)), others))
                .isEmpty();
        assertThat(open(requests("/presentations/reviews/{id}", Map.of("id", asked)), others))
                .isEmpty();
        assertThat(mvc.get().uri("/presentations/reviews/{id}", asked).with(as(world.senior)))
                .hasStatusOk();
    }

    private static Map<String, Object> values(UUID presentation, UUID link) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", presentation);
        values.put("link", link);
        values.put("position", 1);
        values.put("number", 1);
        values.put("reply", link);
        return values;
    }

    private UUID link(UUID presentation) {
        UUID id = Ids.next();
        jdbc.sql("insert into presentation_links (id, presentation_id, code, made_by, made_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, current_timestamp + interval '9' day)")
                .params(id, presentation, id.toString(), world.senior.user(), THEN)
                .update();
        return id;
    }

    private UUID picture() {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into media_pictures (id, agent_id, scope_path, sha256, file_name, alt, bytes, brought_by, brought_at)"
                                + " values (?, ?, ?, 'x', 'a.png', 'A', 1, ?, ?)")
                .params(id, world.sunita.id(), world.sunita.path(), world.senior.user(), THEN)
                .update();
        jdbc.sql("insert into media_sizes (picture_id, width, height, sha256, document_id) values (?, 360, 200, ?, ?)")
                .params(id, "0".repeat(64), Ids.next())
                .update();
        return id;
    }
}
