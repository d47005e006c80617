package org.agentmitra.pieces;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestVideos;
import org.agentmitra.videos.VideoRef;
import org.agentmitra.videos.VideoShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PieceControllerTest extends PageFixture {
    private static final byte[] FILM = TestVideos.silent();

    @Autowired
    Pieces pieces;

    @Autowired
    VideoShelf shelf;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private UUID begun(int size) {
        return pieces.begin(world.senior, "film.mp4", size, "1").id();
    }

    private MvcTestResult send(Viewer viewer, UUID id, int from, byte[] piece) {
        return mvc.post()
                .uri("/pieces/" + id + "?from=" + from)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(piece)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult finish(UUID id) {
        return post(world.senior, "/videos", Map.of("upload", id.toString(), "alt", "A film"));
    }

    private List<UUID> kept() {
        return jdbc.sql("select id from documents where kind = 'piece'")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    @Test
    void aFileInPiecesBecomesAVideoOnce() {
        assertThat(post(world.senior, "/pieces", Map.of("name", "film.mp4", "size", "" + FILM.length, "mark", "1")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("received")
                .isEqualTo(0);
        UUID id = begun(FILM.length);
        assertThat(send(world.senior, id, 0, Arrays.copyOf(FILM, 1_000)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("received")
                .isEqualTo(1_000);
        assertThat(finish(id)).hasStatus(422).bodyText().contains("Not all of the file has arrived.");
        assertThat(get(world.senior, "/pieces/" + id))
                .bodyJson()
                .extractingPath("received")
                .isEqualTo(1_000);
        // The page was left and comes again.
        assertThat(begun(FILM.length)).isEqualTo(id);
        send(world.senior, id, 1_000, Arrays.copyOfRange(FILM, 1_000, FILM.length));
        MvcTestResult done = finish(id);
        VideoRef video = shelf.of(world.sunita.id()).getFirst();
        assertThat(done).hasRedirectedUrl("/videos/" + video.id() + "/edit");
        assertThat(finish(id)).hasRedirectedUrl("/videos/" + video.id() + "/edit");
        assertThat(shelf.of(world.sunita.id())).hasSize(1);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aPieceThatDoesNotGoOnWhereTheLastEndedIsNotKept() {
        UUID id = begun(FILM.length);
        send(world.senior, id, 0, new byte[100]);
        for (int from : new int[] {0, 50, 200}) {
            assertThat(send(world.senior, id, from, new byte[10]))
                    .hasStatus(409)
                    .bodyJson()
                    .extractingPath("received")
                    .isEqualTo(100);
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    void whatIsLargerThanItSaysIsRefused() {
        UUID id = begun(100);
        assertThat(send(world.senior, id, 0, new byte[101])).hasStatus(422);
        assertThat(send(world.senior, id, 0, new byte[0])).hasStatus(422);
        assertThat(send(world.senior, begun(8 << 20), 0, new byte[(5 << 20) + 1]))
                .hasStatus(422);
        assertThat(post(world.senior, "/pieces", Map.of("name", "x", "size", "104857601")))
                .hasStatus(422);
        assertThat(post(world.senior, "/pieces", Map.of("name", "x", "size", "0")))
                .hasStatus(422);
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatCannotBecomeAVideoIsForgotten() {
        UUID id = begun(100);
        send(world.senior, id, 0, new byte[100]);
        assertThat(finish(id)).hasStatus(422).bodyText().contains("This is no MP4 or WebM video.", "A film");
        assertThat(get(world.senior, "/pieces/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(kept()).isEmpty();
    }

    @Test
    void itIsNobodyElses() {
        UUID id = begun(100);
        send(world.senior, id, 0, new byte[100]);
        assertThat(get(world.stranger, "/pieces/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(world.stranger, id, 0, new byte[1])).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, "/videos", Map.of("upload", id.toString(), "alt", "")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.junior, "/pieces/" + id)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatIsAbandonedGoes() {
        UUID id = begun(100);
        send(world.senior, id, 0, new byte[60]);
        UUID piece = kept().getFirst();
        assertThat(jdbc.sql("select count(*) from documents where id = ? and purge_at is not null")
                        .param(piece)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        pieces.purge();
        assertThat(pieces.find(world.senior, id).received()).isEqualTo(60);
        jdbc.sql("update piece_uploads set expires_at = timestamp with time zone '2000-01-01 00:00:00+00'")
                .update();
        assertThat(get(world.senior, "/pieces/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        pieces.purge();
        assertThat(jdbc.sql("select count(*) from pieces").query(Integer.class).single())
                .isZero();
    }
}
