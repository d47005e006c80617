package org.agentmitra.profile;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.agentmitra.accounts.Pictures;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.images.Portrait;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The picture, and who sees it and what else somebody keeps apart. */
@PortalTest
class PictureControllerTest {
    private static final String PHONE = "+919876500066";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pictures pictures;

    @Autowired
    DocumentStore store;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Viewer jatin;

    @BeforeEach
    void lay() {
        jatin = world.lay().junior;
    }

    @Test
    void aPictureIsKeptSmallAndSeenInTheMenu() throws IOException {
        assertThat(upload(png(800, 400))).hasRedirectedUrl("/profile");
        UUID first = pictures.of(jatin.user()).orElseThrow();
        var menu = mvc.get()
                .uri("/profile")
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        jatin.user().toString(), null, List.of())));
        assertThat(menu).hasStatusOk().bodyText().contains("/pictures/" + jatin.user() + "?v=" + first);
        assertThat(mvc.get().uri("/pictures/" + jatin.user()).with(as(jatin)))
                .hasStatusOk()
                .hasContentType("image/jpeg");
        upload(png(300, 300));
        assertThat(store.find(first)).isEmpty();
        mvc.post().uri("/profile/picture/end").with(as(jatin)).with(csrf()).exchange();
        assertThat(pictures.of(jatin.user())).isEmpty();
        assertThat(mvc.get().uri("/pictures/" + jatin.user()).with(as(jatin))).hasStatus(404);
    }

    @Test
    void whatIsNoPictureIsNamedAtTheField() throws IOException {
        assertThat(upload("nothing".getBytes())).hasStatus(422).bodyText().contains("This is no JPEG or PNG picture");
        assertThat(upload(new byte[0])).hasStatus(422).bodyText().contains("Choose a file first.");
        assertThat(upload(new byte[Portrait.LARGEST + 1]))
                .hasStatus(422)
                .bodyText()
                .contains("larger than 5 MB");
        assertThat(pictures.of(jatin.user())).isEmpty();
    }

    @Test
    void itIsSeenByThoseWhomTheOwnerShowsItTo() throws IOException {
        upload(png(300, 300));
        Viewer elsewhere = world.viewer("policyholder", null);
        assertThat(status(world.senior, jatin)).isEqualTo(200);
        assertThat(status(world.stranger, jatin)).isEqualTo(200);
        assertThat(status(elsewhere, jatin)).isEqualTo(404);
        assertThat(status(world.root, jatin)).isEqualTo(200);
        choose("HIERARCHY");
        assertThat(status(world.senior, jatin)).isEqualTo(200);
        assertThat(status(world.stranger, jatin)).isEqualTo(404);
        choose("ADMINISTRATORS");
        assertThat(status(world.senior, jatin)).isEqualTo(404);
        assertThat(status(world.root, jatin)).isEqualTo(200);
        assertThat(status(jatin, jatin)).isEqualTo(200);
    }

    @Test
    void phoneAndActivityAreKeptFromThoseAboveButNotFromAdministrators() {
        jdbc.sql("update users set phone = ? where id = ?")
                .params(PHONE, jatin.user())
                .update();
        jdbc.sql("insert into user_sessions (id, user_id, session_id, device, address, seen_at, started_at)"
                        + " values (?, ?, 'x', 'Kept browser', '192.0.2.99', ?, ?)")
                .params(
                        org.agentmitra.shared.Ids.next(),
                        jatin.user(),
                        java.time.OffsetDateTime.parse("2026-03-05T02:00:00Z"),
                        java.time.OffsetDateTime.parse("2026-03-05T02:00:00Z"))
                .update();
        Viewer above = world.viewer("provider_admin", world.sunita);
        String page = "/users/" + jatin.user();
        assertThat(text(above, page)).contains("98765 00066", "05 Mar 2026, 07:30");
        assertThat(text(above, "/users")).contains("98765 00066");
        assertThat(text(above, "/users?q=9876500066")).contains("Jatin Shah");
        choose("ADMINISTRATORS");
        assertThat(text(above, page)).contains("Jatin Shah").doesNotContain("98765 00066", "05 Mar 2026, 07:30");
        assertThat(text(above, "/users")).contains("Jatin Shah").doesNotContain("98765 00066", "05 Mar 2026, 07:30");
        assertThat(text(above, "/users.csv")).contains("Jatin Shah").doesNotContain("98765 00066");
        assertThat(text(above, "/users?q=9876500066")).doesNotContain("Jatin Shah");
        assertThat(text(world.root, page)).contains("98765 00066", "192.0.2.99");
    }

    @Test
    void onlyAudiencesThatThereAreCanBeChosen() {
        assertThat(privacy(Map.of("phone", "NOBODY", "picture", "AGENCY", "activity", "AGENCY")))
                .hasStatus(422);
        assertThat(mvc.get().uri("/profile/privacy/edit").with(as(jatin)).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody but the administrators");
    }

    private void choose(String audience) {
        assertThat(privacy(Map.of("phone", audience, "picture", audience, "activity", audience)))
                .hasRedirectedUrl("/profile/privacy/edit");
    }

    private MvcTestResult privacy(Map<String, String> values) {
        var request = mvc.post().uri("/profile/privacy").locale(Locale.ENGLISH);
        values.forEach(request::param);
        return request.with(as(jatin)).with(csrf()).exchange();
    }

    private String text(Viewer viewer, String uri) {
        return new String(
                mvc.get()
                        .uri(uri)
                        .with(as(viewer))
                        .locale(Locale.ENGLISH)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private int status(Viewer viewer, Viewer of) {
        return mvc.get()
                .uri("/pictures/" + of.user())
                .with(as(viewer))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private MvcTestResult upload(byte[] content) {
        return mvc.post()
                .uri("/profile/picture")
                .multipart()
                .file(new MockMultipartFile("picture", "me.png", "image/png", content))
                .locale(Locale.ENGLISH)
                .with(as(jatin))
                .with(csrf())
                .exchange();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
