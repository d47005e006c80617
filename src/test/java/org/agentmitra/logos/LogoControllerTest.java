package org.agentmitra.logos;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.images.Portrait;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class LogoControllerTest extends PageFixture {
    @Autowired
    DocumentStore store;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    String page = "";
    Viewer own;

    @BeforeEach
    void lay() {
        world.lay();
        page = "/providers/" + world.provider;
        own = world.viewer("provider_admin", world.sunita);
    }

    private UUID logo() {
        return jdbc.sql("select logo from providers where id = ?")
                .param(world.provider)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .getFirst();
    }

    private MvcTestResult upload(Viewer viewer, String path, byte[] content) {
        return mvc.post()
                .uri(path + "/logo")
                .multipart()
                .file(new MockMultipartFile("picture", "logo.png", "image/png", content))
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void theInsurersOwnAdministratorPutsUpItsLogo() throws IOException {
        assertThat(get(own, page)).bodyText().doesNotContain("<img class=\"logo\"");
        assertThat(get(own, page + "/logo")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(upload(own, page, png(600, 200))).hasRedirectedUrl(page);
        UUID first = logo();
        assertThat(get(own, page)).bodyText().contains("/logo?v=" + first, "Logo of Test Life");
        assertThat(get(world.root, page + "/logo")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(trail.of(world.provider)).contains("provider.logo_changed");
        upload(world.root, page, png(300, 300));
        assertThat(store.find(first)).isEmpty();
        mvc.post().uri(page + "/logo/end").with(as(own)).with(csrf()).exchange();
        assertThat(logo()).isNull();
        assertThat(trail.of(world.provider)).endsWith("provider.logo_removed");
    }

    @Test
    void whatIsNoPictureIsNamedAtTheField() {
        assertThat(upload(own, page, "<svg onload=alert(1)>".getBytes()))
                .hasStatus(422)
                .bodyText()
                .contains("This is no JPEG or PNG picture", "id=\"picture-error\"");
        assertThat(upload(own, page, new byte[0])).hasStatus(422).bodyText().contains("Choose a file first.");
        assertThat(upload(own, page, new byte[Portrait.LARGEST + 1])).hasStatus(422);
        assertThat(logo()).isNull();
    }

    @Test
    void anotherInsurersLogoIsNeitherSeenNorChanged() throws IOException {
        String other = "/providers/" + world.provider("OTHERLIFE", "Other Life");
        upload(world.root, other, png(100, 100));
        assertThat(get(own, other + "/logo")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(own, other + "/logo/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(upload(own, other, png(100, 100))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(upload(world.senior, page, png(100, 100))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(logo()).isNull();
    }
}
