package org.agentmitra.videos;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestVideos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class VideoContentControllerTest extends PageFixture {
    private static final byte[] FILM = TestVideos.silent();

    @Autowired
    VideoService service;

    @Autowired
    VideoShelf shelf;

    @Autowired
    VideoLinks links;

    private String src = "";
    private String link = "";

    @BeforeEach
    void lay() {
        world.lay();
        service.bring(world.senior, "film.mp4", new ByteArrayInputStream(FILM), "");
        src = shelf.of(world.sunita.id()).getFirst().src();
        link = links.of(world.senior, src);
    }

    private MvcTestResult ask(Viewer viewer, String header, String value) {
        return mvc.get().uri(link).header(header, value).with(as(viewer)).exchange();
    }

    @Test
    void whoMaySeeItIsLedToAnAddressOfTheirOwn() {
        assertThat(get(world.senior, src)).hasRedirectedUrl(link).hasHeader("Cache-Control", "no-store");
        assertThat(get(world.senior, link))
                .hasStatusOk()
                .hasContentType("video/mp4")
                .hasHeader("Accept-Ranges", "bytes")
                .hasHeader("Content-Length", String.valueOf(FILM.length))
                .body()
                .isEqualTo(FILM);
        assertThat(get(world.senior, link).getResponse().getHeader("Cache-Control"))
                .contains("private")
                .doesNotContain("31536000");
    }

    @Test
    void theAddressIsOfNoUseToOthersAndInAnotherSpelling() {
        assertThat(get(world.stranger, link)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(link)).hasStatus(HttpStatus.NOT_FOUND);
        String later = link.replaceFirst("until=\\d+", "until=4000000000");
        assertThat(get(world.stranger, later)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.senior, later)).hasRedirectedUrl(link);
        assertThat(get(world.senior, src.replaceFirst("mp4$", "webm"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.senior, src.replaceFirst("[0-9a-f]{64}", "0".repeat(64))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPartIsAnsweredAsAPart() {
        assertThat(ask(world.senior, "Range", "bytes=100-199"))
                .hasStatus(206)
                .hasHeader("Content-Range", "bytes 100-199/" + FILM.length)
                .hasHeader("Content-Length", "100")
                .body()
                .isEqualTo(Arrays.copyOfRange(FILM, 100, 200));
        assertThat(ask(world.senior, "Range", "bytes=-7"))
                .hasStatus(206)
                .body()
                .isEqualTo(Arrays.copyOfRange(FILM, FILM.length - 7, FILM.length));
        assertThat(ask(world.senior, "Range", "bytes=0-1,5-6"))
                .hasStatusOk()
                .body()
                .hasSize(FILM.length);
    }

    @Test
    void whatLiesBehindTheEndIsRefused() {
        assertThat(ask(world.senior, "Range", "bytes=99999999-"))
                .hasStatus(416)
                .hasHeader("Content-Range", "bytes */" + FILM.length)
                .body()
                .isEmpty();
    }

    @Test
    void aPartOfSomethingElseIsAnsweredWithTheWhole() {
        String tag = String.valueOf(get(world.senior, link).getResponse().getHeader("ETag"));
        assertThat(mvc.get()
                        .uri(link)
                        .header("Range", "bytes=0-9")
                        .header("If-Range", tag)
                        .with(as(world.senior)))
                .hasStatus(206);
        assertThat(mvc.get()
                        .uri(link)
                        .header("Range", "bytes=0-9")
                        .header("If-Range", "\"other\"")
                        .with(as(world.senior)))
                .hasStatusOk();
        assertThat(ask(world.senior, "If-None-Match", tag))
                .hasStatus(304)
                .body()
                .isEmpty();
    }

    @Test
    void theHeadersAloneCanBeAskedFor() {
        assertThat(mvc.head().uri(link).with(as(world.senior)))
                .hasStatusOk()
                .hasHeader("Content-Length", String.valueOf(FILM.length))
                .body()
                .isEmpty();
        assertThat(mvc.head().uri(link).header("Range", "bytes=0-9").with(as(world.senior)))
                .hasStatus(206)
                .hasHeader("Content-Length", "10")
                .body()
                .isEmpty();
    }
}
