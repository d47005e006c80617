package org.agentmitra.guards;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.SmallHeap;
import org.agentmitra.support.TestVideos;
import org.agentmitra.videos.VideoRef;
import org.agentmitra.videos.VideoShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Guard 12: videos are never whole in memory, and papers of slides are unpacked no farther than slides have reason to be. */
@SmallHeap
class Guard12MediaTest extends PageFixture {
    private static final int PIECE = 5 * 1024 * 1024;
    private static final int LARGEST = 20 * PIECE;

    @Autowired
    VideoShelf shelf;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void aHundredMegabytesPassInPieces() throws Exception {
        byte[] film = TestVideos.silent();
        MvcTestResult begun =
                post(world.senior, "/pieces", Map.of("name", "film.mp4", "size", String.valueOf(LARGEST), "mark", "1"));
        String id = JsonPath.read(begun.getResponse().getContentAsString(), "$.id");
        for (int from = 0; from < LARGEST; from += PIECE) {
            byte[] piece = new byte[PIECE];
            if (from == 0) {
                ByteBuffer.wrap(piece).put(film).put(TestVideos.head("mdat", LARGEST - film.length));
            }
            assertThat(mvc.post()
                            .uri("/pieces/" + id + "?from=" + from)
                            .contentType(MediaType.APPLICATION_OCTET_STREAM)
                            .content(piece)
                            .with(as(world.senior))
                            .with(csrf()))
                    .hasStatusOk();
        }
        assertThat(post(world.senior, "/videos", Map.of("upload", id, "alt", "A film")))
                .hasStatus3xxRedirection();
        VideoRef video = shelf.of(world.sunita.id()).getFirst();
        assertThat(video.millis()).isEqualTo(2_000);
        String link =
                String.valueOf(get(world.senior, video.src()).getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(link).header("Range", "bytes=-100").with(as(world.senior)))
                .hasStatus(206)
                .body()
                .isEqualTo(new byte[100]);
    }

    @Test
    void aPaperThatSwellsIsRefused() throws IOException {
        assertThat(bring("a.pptx", swollen("ppt/presentation.xml")))
                .hasStatus(422)
                .bodyText()
                .contains("far larger");
        assertThat(bring("a.pptx", swollen("ppt/media/image1.png")))
                .hasStatus(422)
                .bodyText()
                .contains("far larger");
    }

    private MvcTestResult bring(String name, byte[] content) {
        return mvc.post()
                .uri("/decks")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("language", "en")
                .with(as(world.senior))
                .with(csrf())
                .exchange();
    }

    /** A deck of which one part unpacks to 400 MB. */
    private static byte[] swollen(String part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(part));
            byte[] spaces = new byte[1024 * 1024];
            for (int i = 0; i < 400; i++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
