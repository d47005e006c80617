package org.agentmitra.videos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.media.PictureRef;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.slides.Call;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideKind;
import org.agentmitra.slides.SlideLayout;
import org.agentmitra.slides.SlideLook;
import org.agentmitra.slides.Tone;
import org.agentmitra.slides.Transition;
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
class VideoShownTest extends VideoFixture {
    @Autowired
    PictureShelf pictures;

    @Autowired
    TestPresentations presentations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    @Test
    void captionsComeAndGo() {
        bring(world.senior, "a.mp4", TestVideos.sounding(), "");
        describe(only(), Map.of("alt", ""), captions(VTT));
        String first = only().captionsSrc();
        describe(only(), Map.of("alt", ""), captions(VTT));
        assertThat(only().captionsSrc()).isEqualTo(first);
        assertThat(trail.of(only().id())).containsExactly("video.brought", "video.described");
        describe(only(), Map.of("alt", "", "drop", "true"));
        assertThat(only().captions()).isNull();
        describe(only(), Map.of("alt", "", "wordless", "true"));
        assertThat(only().understood()).isTrue();
        assertThat(jdbc.sql("select count(*) from documents where kind = 'captions'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSlideComesBackWithoutTheVideoThatIsGone() {
        bring(world.senior, "a.mp4", TestVideos.silent(), "A plan");
        var draft = presentations.draft(world.senior, "Film");
        presentations.add(world.senior, draft, playing(only().id()));
        String page = "/presentations/" + draft;
        post(world.senior, page + "/slides/1/end", Map.of("version", "" + presentations.version(draft)));
        post(world.senior, "/videos/" + only().id() + "/end");
        assertThat(post(world.senior, page + "/revision", Map.of("version", "" + presentations.version(draft))))
                .hasRedirectedUrl(page);
        assertThat(get(world.senior, page)).bodyText().contains("See", "No video is chosen.");
    }

    private static Slide playing(UUID video) {
        return new Slide(
                SlideKind.VIDEO,
                null,
                video,
                "",
                null,
                TestPresentations.words("See").words(),
                new SlideLook(SlideLayout.CENTRE, Tone.WHITE, Tone.TEAL, 90, 4, Transition.SLIDE),
                Call.NONE,
                false);
    }

    @Test
    void aSlideShowsItAndThenItStays() {
        bring(world.senior, "a.mp4", TestVideos.sounding(), "A plan");
        VideoRef video = only();
        var draft = presentations.draft(world.senior, "Film");
        presentations.add(world.senior, draft, playing(video.id()));
        assertThat(get(world.senior, "/presentations/" + draft)).bodyText().contains("has sound but no captions");
        assertThat(get(world.senior, "/presentations/" + draft + "/show"))
                .bodyText()
                .contains(video.src(), "muted", "playsinline", "preload=\"metadata\"", "aria-label=\"A plan\"");
        post(world.senior, "/videos/" + video.id() + "/end");
        assertThat(only()).isEqualTo(video);
        assertThat(mvc.get().uri(video.src())).hasStatus(HttpStatus.NOT_FOUND);
        var poster = new MockMultipartFile("poster", "p.jpg", "image/jpeg", TestPictures.jpeg(640, 360));
        describe(video, Map.of("alt", "A plan"), captions(VTT), poster);
        presentations.publish(world.senior, draft);
        VideoRef shown = only();
        assertThat(mvc.get().uri(shown.src()))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(mvc.get().uri(shown.posterSrc())).hasStatusOk();
        assertThat(mvc.get().uri(String.valueOf(shown.captionsSrc())))
                .hasStatusOk()
                .bodyText()
                .startsWith("WEBVTT\n\n00:00:00.500");
        PictureRef picture = pictures.of(world.sunita.id()).getFirst();
        post(world.senior, "/media/" + picture.id() + "/end");
        assertThat(pictures.of(world.sunita.id())).hasSize(1);
    }
}
