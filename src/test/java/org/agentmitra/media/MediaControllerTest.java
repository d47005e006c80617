package org.agentmitra.media;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPictures;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class MediaControllerTest extends PageFixture {
    @Autowired
    PictureShelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private MvcTestResult bring(Viewer viewer, String name, byte[] content, String alt) {
        return mvc.post()
                .uri("/media")
                .multipart()
                .file(new MockMultipartFile("picture", name, "image/jpeg", content))
                .param("alt", alt)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private PictureRef only() {
        List<PictureRef> all = shelf.of(world.sunita.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void anAgentBringsDescribesAndRemovesAPicture() {
        assertThat(bring(world.senior, "family.jpg", TestPictures.jpeg(1400, 700), ""))
                .hasRedirectedUrl("/media");
        PictureRef picture = only();
        assertThat(picture.sizes()).extracting(PictureRef.Size::width).containsExactly(640, 1280, 1400);
        assertThat(get(world.senior, "/media")).bodyText().contains("family.jpg", picture.small(), "Not described yet");
        String page = "/media/" + picture.id();
        assertThat(post(world.senior, page, Map.of("alt", "A family"))).hasRedirectedUrl("/media");
        assertThat(only().alt()).isEqualTo("A family");
        post(world.senior, page, Map.of("alt", "A family"));
        assertThat(trail.of(picture.id())).containsExactly("picture.brought", "picture.described");
        assertThat(post(world.senior, page + "/end")).hasRedirectedUrl("/media");
        assertThat(shelf.of(world.sunita.id())).isEmpty();
        assertThat(jdbc.sql("select bytes from media_stock where agent_id = ?")
                        .param(world.sunita.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from documents where kind = 'media'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameFileIsKeptOnce() {
        byte[] content = TestPictures.jpeg(200, 200);
        bring(world.senior, "one.jpg", content, "One");
        assertThat(bring(world.senior, "two.jpg", content, "Two")).hasRedirectedUrl("/media");
        assertThat(only().fileName()).isEqualTo("one.jpg");
        // Another agent's copy is another picture.
        bring(world.stranger, "three.jpg", content, "");
        assertThat(shelf.of(world.ravi.id())).hasSize(1);
    }

    @Test
    void whatIsNoPictureIsNamedAtTheField() {
        assertThat(bring(world.senior, "a.svg", "<svg onload=alert(1)>".getBytes(), "Kept words"))
                .hasStatus(422)
                .bodyText()
                .contains("This is no JPEG, PNG or WebP picture.", "id=\"picture-error\"", "Kept words");
        assertThat(bring(world.senior, "a.jpg", new byte[0], ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a file first.");
        assertThat(bring(world.senior, "a.jpg", TestPictures.jpeg(99, 99), "x".repeat(301)))
                .hasStatus(422)
                .bodyText()
                .contains("At most 300 characters.");
        assertThat(shelf.of(world.sunita.id())).isEmpty();
    }

    @Test
    void thereIsAnEndToWhatAnAgentKeeps() {
        jdbc.sql("insert into media_stock (agent_id, bytes) values (?, ?)")
                .params(world.sunita.id(), Stock.LIMIT - 10)
                .update();
        assertThat(bring(world.senior, "a.jpg", TestPictures.jpeg(100, 100), ""))
                .hasStatus(422)
                .bodyText()
                .contains("There is no room for more: your pictures and videos fill 1 GB.");
        assertThat(shelf.of(world.sunita.id())).isEmpty();
    }

    @Test
    void anotherAgentNeitherSeesNorChangesIt() {
        bring(world.senior, "a.jpg", TestPictures.jpeg(100, 100), "Mine");
        PictureRef picture = only();
        String page = "/media/" + picture.id();
        assertThat(get(world.stranger, "/media"))
                .bodyText()
                .doesNotContain(picture.id().toString());
        assertThat(get(world.stranger, page + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, page, Map.of("alt", "Theirs"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, page + "/end")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, picture.src())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(picture.src())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(only().alt()).isEqualTo("Mine");
        assertThat(get(world.junior, "/media/new")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoSeesItGetsItForAYearAndNobodyElseFromACache() {
        bring(world.senior, "a.jpg", TestPictures.jpeg(100, 100), "");
        PictureRef picture = only();
        assertThat(get(world.senior, picture.src()))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("Cache-Control", "max-age=31536000, private, immutable");
        String other = picture.src().replaceAll("/[0-9a-f]{64}", "/" + "0".repeat(64));
        assertThat(get(world.senior, other)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.senior, "/media/" + world.provider + "/x.jpg")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void picturesLieWithThePresentationsAndTellWhatIsTaken() {
        for (String page : new String[] {"/media", "/videos", "/decks/new"}) {
            assertThat(get(world.senior, page))
                    .bodyText()
                    .containsPattern("class=\"rail-link\" href=\"/presentations\"[^>]*aria-current=\"true\"");
        }
        assertThat(get(world.senior, "/media")).bodyText().contains("take 0 MB of 1,024 MB");
    }

    @Test
    void whoIsNoAgentKeepsNone() {
        assertThat(bring(world.root, "a.jpg", TestPictures.jpeg(100, 100), "")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
