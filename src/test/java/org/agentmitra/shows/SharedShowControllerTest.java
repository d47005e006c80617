package org.agentmitra.shows;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.agentmitra.media.PictureRef;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page for anybody: how it is built, how large it is, and what it lets anybody see. */
@PortalTest
class SharedShowControllerTest extends PageFixture {
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"/((?:css|js|img)/[\\w.-]+)\"");
    private static final Pattern SHEET = Pattern.compile("href=\"(/p/colours/[^\"]+)\"");
    private static final int LARGEST = 120 * 1024;

    @Autowired
    TestPresentations presentations;

    @Autowired
    PictureShelf shelf;

    @Autowired
    JdbcClient jdbc;

    private UUID id;
    private PictureRef picture;
    private String address;

    @BeforeEach
    void lay() {
        world.lay();
        mvc.post()
                .uri("/media")
                .multipart()
                .file(new MockMultipartFile("picture", "a.jpg", "image/jpeg", TestPictures.jpeg(1400, 700)))
                .param("alt", "A family at the sea")
                .with(as(world.senior))
                .with(csrf())
                .exchange();
        picture = shelf.of(world.sunita.id()).getFirst();
        id = presentations.draft(world.senior, "Safe for life");
        presentations.add(world.senior, id, TestPresentations.picture(picture.id(), "", "For your <family>"));
        presentations.add(world.senior, id, TestPresentations.words("Second"));
        presentations.add(world.senior, id, TestPresentations.picture(picture.id(), "Here: the sea", "Third"));
        presentations.publish(world.senior, id);
        post(world.senior, "/presentations/" + id + "/links", Map.of("days", "30"));
        address = "/p/"
                + jdbc.sql("select code from presentation_links")
                        .query(String.class)
                        .single();
    }

    private MvcTestResult stranger(String path) {
        return mvc.get().uri(path).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String picture(String page, int at) {
        return Pattern.compile("<img class=\"slide-picture\"[^>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList()
                .get(at);
    }

    private String sheet() {
        return SHEET.matcher(text(stranger(address)))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** Point by point: https://www.w3.org/WAI/ARIA/apg/patterns/carousel/, as a basic carousel. */
    @Test
    void theCarouselIsBuiltAfterThePattern() {
        String page = text(stranger(address));
        assertThat(page)
                .as("the container is named and says what it is")
                .containsPattern(
                        "<section class=\"show\"[^>]*aria-roledescription=\"carousel\"[^>]*aria-label=\"Safe for life\"");
        assertThat(page.indexOf("data-rotate"))
                .as("the button that stops comes first")
                .isPositive()
                .isLessThan(page.indexOf("data-step"))
                .isLessThan(page.indexOf("data-dot"))
                .isLessThan(page.indexOf("id=\"show-slides\""));
        assertThat(page)
                .as("its name changes, so it has no pressed state")
                .containsPattern("data-stop=\"Stop changing slides\" data-start=\"Change slides by themselves\"")
                .doesNotContain("aria-pressed");
        assertThat(page).contains("aria-label=\"Previous slide\"", "aria-label=\"Next slide\"");
        assertThat(page)
                .as("dots are a group of buttons, the current one disabled")
                .containsPattern("role=\"group\" aria-label=\"Choose a slide\"")
                .containsPattern(
                        "<button class=\"show-dot\"[^>]*aria-disabled=\"true\"[^>]*aria-label=\"Slide 1 of 3\"")
                .containsPattern(
                        "<button class=\"show-dot\"[^>]*aria-disabled=\"false\"[^>]*aria-label=\"Slide 2 of 3\"");
        assertThat(page).containsPattern("data-live aria-live=\"polite\"");
        assertThat(page)
                .as("every slide is a group with its place and name")
                .containsPattern(
                        "role=\"group\"[^>]*aria-roledescription=\"slide\"[^>]*aria-label=\"1 of 3: For your &lt;family&gt;\"");
    }

    @Test
    void theFirstSlideIsPaintedWithoutScriptsAndNothingShifts() {
        String page = text(stranger(address));
        assertThat(page).contains("For your &lt;family&gt;", address + "/calls/1");
        assertThat(picture(page, 0))
                .contains("loading=\"eager\"", "fetchpriority=\"high\"", "alt=\"A family at the sea\"");
        assertThat(picture(page, 0)).contains("width=\"1400\"", "height=\"700\"");
        assertThat(picture(page, 1))
                .contains("loading=\"lazy\"", "alt=\"Here: the sea\"")
                .doesNotContain("fetchpriority");
        assertThat(page).contains("640w, ", "1280w, ", "1400w");
        // Only buttons that need a script are hidden without one.
        assertThat(page).doesNotContainPattern("<div class=\"slide[^>]*hidden");
    }

    @Test
    void anybodyGetsItsColoursAndPicturesFromAnyCache() {
        String forever = "max-age=31536000, public, immutable";
        assertThat(stranger(sheet()))
                .hasStatusOk()
                .hasHeader("Cache-Control", forever)
                .bodyText()
                .contains("#slide-1{color:#ffffff;background-color:#1b1f2a}", "opacity:70%");
        assertThat(stranger(picture.src())).hasStatusOk().hasHeader("Cache-Control", forever);
        assertThat(stranger(sheet().replaceAll("/[0-9a-f]{64}", "/" + "0".repeat(64))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nothingOfItIsLeftToAnybodyOnceItIsTakenBack() {
        String sheet = sheet();
        presentations.takeBack(world.senior, id);
        assertThat(stranger(address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger(sheet)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger(picture.src())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, sheet)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.senior, sheet))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, private, immutable");
    }

    @Test
    void aPictureThatASlideShowsIsNotRemoved() {
        post(world.senior, "/media/" + picture.id() + "/end");
        assertThat(shelf.of(world.sunita.id())).hasSize(1);
        assertThat(get(world.senior, "/media")).bodyText().contains("On 2 slides");
    }

    @Test
    void itIsSmallAndBeginsNoSession() throws IOException {
        MvcTestResult result = stranger(address);
        assertThat(result).hasHeader("X-Robots-Tag", "noindex");
        assertThat(result.getRequest().getSession(false)).isNull();
        String page = text(result);
        long bytes = page.length() + text(stranger(sheet())).length();
        for (MatchResult file : FILE.matcher(page.replaceAll("-[0-9a-f]{32}(?=\\.)", ""))
                .results()
                .toList()) {
            bytes += Files.size(Path.of("static", file.group(1)));
        }
        assertThat(page).doesNotContain("/webjars/");
        assertThat(bytes).isBetween(10_000L, (long) LARGEST);
    }

    @Test
    void itsMakerSeesItFullScreenAndOnTheFirstPage() {
        assertThat(get(world.senior, "/presentations/" + id + "/show"))
                .hasStatusOk()
                .bodyText()
                .contains("data-full", "Third");
        assertThat(get(world.senior, "/")).bodyText().contains("Your presentation", "For your &lt;family&gt;");
        assertThat(get(world.stranger, "/")).bodyText().doesNotContain("data-show");
    }
}
