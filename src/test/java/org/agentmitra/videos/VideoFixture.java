package org.agentmitra.videos;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Videos of the senior agent, brought as pages bring them. */
abstract class VideoFixture extends PageFixture {
    static final String VTT = "WEBVTT\n\n00:00.500 --> 00:01.500\nNamaste\n";

    @Autowired
    VideoShelf shelf;

    @BeforeEach
    void lay() {
        world.lay();
    }

    MvcTestResult bring(Viewer viewer, String name, byte[] content, String alt) {
        return mvc.post()
                .uri("/videos")
                .multipart()
                .file(new MockMultipartFile("video", name, "video/mp4", content))
                .param("alt", alt)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    MvcTestResult describe(VideoRef video, Map<String, String> fields, MockMultipartFile... files) {
        var request = mvc.post().uri("/videos/" + video.id()).multipart();
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        Map<String, String> all = new HashMap<>(Map.of("language", "en"));
        all.putAll(fields);
        var sent = request.with(as(world.senior)).with(csrf());
        all.forEach(sent::param);
        return sent.exchange();
    }

    static MockMultipartFile captions(String text) {
        return new MockMultipartFile("captions", "a.vtt", "text/vtt", text.getBytes());
    }

    VideoRef only() {
        List<VideoRef> all = shelf.of(world.sunita.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
