package org.agentmitra.videos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.agentmitra.footage.VideoFormat;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.media.Stock;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPictures;
import org.agentmitra.support.TestVideos;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

@PortalTest
class VideoControllerTest extends VideoFixture {
    @Autowired
    PictureShelf pictures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    private long stock() {
        return jdbc.sql("select bytes from media_stock where agent_id = ?")
                .param(world.sunita.id())
                .query(Long.class)
                .single();
    }

    @Test
    void anAgentBringsDescribesAndRemovesAVideo() {
        byte[] film = TestVideos.sounding();
        assertThat(bring(world.senior, "plan.mp4", film, "")).hasStatus3xxRedirection();
        VideoRef video = only();
        assertThat(video.format()).isEqualTo(VideoFormat.MP4);
        assertThat(video.understood()).isFalse();
        assertThat(stock()).isEqualTo(film.length);
        assertThat(get(world.senior, "/videos"))
                .bodyText()
                .contains("plan.mp4", "0:02", "/img/video-", "Not described yet", "Captions are missing");
        assertThat(get(world.senior, "/videos/" + video.id() + "/edit"))
                .bodyText()
                .contains("To be published it needs captions", video.src() + "?until=");
        var poster = new MockMultipartFile("poster", "p.jpg", "image/jpeg", TestPictures.jpeg(640, 360));
        assertThat(describe(video, Map.of("alt", "A plan", "language", "hi"), captions(VTT), poster))
                .hasRedirectedUrl("/videos");
        VideoRef described = only();
        assertThat(described.understood()).isTrue();
        assertThat(described.posterSrc())
                .isEqualTo(pictures.of(world.sunita.id()).getFirst().src());
        assertThat(trail.of(video.id())).containsExactly("video.brought", "video.described");
        assertThat(post(world.senior, "/videos/" + video.id() + "/end")).hasRedirectedUrl("/videos");
        assertThat(shelf.of(world.sunita.id())).isEmpty();
        assertThat(jdbc.sql("select count(*) from documents where kind in ('video', 'captions')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameFileIsKeptOnceAnAgent() {
        byte[] film = TestVideos.silent();
        bring(world.senior, "one.mp4", film, "One");
        bring(world.senior, "two.mp4", film, "Two");
        assertThat(only().fileName()).isEqualTo("one.mp4");
        assertThat(stock()).isEqualTo(film.length);
        bring(world.stranger, "three.mp4", film, "");
        assertThat(shelf.of(world.ravi.id())).hasSize(1);
    }

    @Test
    void whatIsNoVideoIsNamedAtTheField() {
        assertThat(bring(world.senior, "a.mp4", "<svg onload=alert(1)>".getBytes(), "Kept words"))
                .hasStatus(422)
                .bodyText()
                .contains("This is no MP4 or WebM video.", "id=\"video-error\"", "Kept words");
        byte[] polyglot = TestVideos.with(TestVideos.silent(), "free", "<script>alert(1)</script>".getBytes());
        assertThat(bring(world.senior, "a.mp4", polyglot, ""))
                .hasStatus(422)
                .bodyText()
                .contains("a video and something else at the same time");
        byte[] half = Arrays.copyOf(TestVideos.silent(), 2_000);
        assertThat(bring(world.senior, "a.mp4", half, ""))
                .hasStatus(422)
                .bodyText()
                .contains("This video is damaged");
        assertThat(bring(world.senior, "a.mp4", new byte[0], ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a file first.");
        assertThat(shelf.of(world.sunita.id())).isEmpty();
        assertThat(jdbc.sql("select count(*) from documents where kind = 'video'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void captionsAndPostersAreLookedAt() {
        bring(world.senior, "a.mp4", TestVideos.sounding(), "");
        VideoRef video = only();
        assertThat(describe(video, Map.of("alt", "Kept words"), captions("<html>")))
                .hasStatus(422)
                .bodyText()
                .contains("it has to begin with the word WEBVTT.", "id=\"captions-error\"", "Kept words");
        var poster = new MockMultipartFile("poster", "p.svg", "image/svg+xml", "<svg/>".getBytes());
        assertThat(describe(video, Map.of("alt", ""), poster))
                .hasStatus(422)
                .bodyText()
                .contains("This is no JPEG, PNG or WebP picture.", "id=\"poster-error\"");
        bring(world.stranger, "b.mp4", TestVideos.silent(), "");
        assertThat(describe(video, Map.of("alt", "", "chosen", world.provider.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("This picture is not there any more.");
        assertThat(only().captions()).isNull();
    }

    @Test
    void thereIsAnEndToWhatAnAgentKeeps() {
        jdbc.sql("insert into media_stock (agent_id, bytes) values (?, ?)")
                .params(world.sunita.id(), Stock.LIMIT - 10)
                .update();
        assertThat(bring(world.senior, "a.mp4", TestVideos.silent(), ""))
                .hasStatus(422)
                .bodyText()
                .contains("There is no room for more");
        assertThat(shelf.of(world.sunita.id())).isEmpty();
    }

    @Test
    void anotherAgentNeitherSeesNorChangesIt() {
        bring(world.senior, "a.mp4", TestVideos.silent(), "Mine");
        VideoRef video = only();
        String page = "/videos/" + video.id();
        assertThat(get(world.stranger, "/videos"))
                .bodyText()
                .doesNotContain(video.id().toString());
        assertThat(get(world.stranger, page + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, page, Map.of("alt", "Theirs", "language", "en")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, page + "/end")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, video.src())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(video.src())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(only().alt()).isEqualTo("Mine");
        assertThat(get(world.junior, "/videos/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(bring(world.root, "a.mp4", TestVideos.silent(), "")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
