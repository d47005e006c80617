package org.agentmitra.shows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ShareLinkControllerTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    private UUID id;
    private String page;

    @BeforeEach
    void lay() {
        world.lay();
        id = presentations.published(world.senior, "Safe for life", "One", "Two");
        page = "/presentations/" + id + "/links";
    }

    private String code() {
        return jdbc.sql("select code from presentation_links where presentation_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void make() {
        assertThat(post(world.senior, page, Map.of("days", "7"))).hasRedirectedUrl(page);
    }

    @Test
    void aLinkLeadsThereUntilItIsEnded() {
        assertThat(get(world.senior, page)).bodyText().contains("There is none yet.");
        make();
        String code = code();
        assertThat(code).matches("[\\w-]{22}");
        assertThat(get(world.senior, page)).bodyText().contains("/p/" + code, "/whatsapp", "class=\"qr\"");
        assertThat(mvc.get().uri("/p/" + code)).hasStatusOk().bodyText().contains("Safe for life", "From Sunita Rao");
        UUID link =
                jdbc.sql("select id from presentation_links").query(UUID.class).single();
        assertThat(post(world.senior, page + "/" + link + "/end")).hasRedirectedUrl(page);
        post(world.senior, page + "/" + link + "/end");
        assertThat(mvc.get().uri("/p/" + code))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("This link has ended")
                .doesNotContain("Safe for life");
        assertThat(trail.of(id)).endsWith("presentation.link_made", "presentation.link_ended");
    }

    @Test
    void aLinkExpires() {
        make();
        jdbc.sql("update presentation_links set expires_at = made_at").update();
        assertThat(mvc.get().uri("/p/" + code())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.senior, page)).bodyText().contains("Over").doesNotContain("/p/" + code());
    }

    @Test
    void whatIsTakenBackIsShownToNobody() {
        make();
        presentations.takeBack(world.senior, id);
        assertThat(mvc.get().uri("/p/" + code())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, page, Map.of("days", "7")))
                .hasStatus(422)
                .bodyText()
                .contains("Publish it first");
    }

    @Test
    void anUnknownTimeIsNamedAtTheField() {
        assertThat(post(world.senior, page, Map.of("days", "3650")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose how long.");
    }

    @Test
    void sendingItByWhatsAppCounts() {
        make();
        UUID link =
                jdbc.sql("select id from presentation_links").query(UUID.class).single();
        assertThat(get(world.senior, page + "/" + link + "/whatsapp"))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("https://wa.me/?text=Please%20have%20a%20look")
                .contains(code() + "%3Fvia%3Dwhatsapp");
        assertThat(get(world.stranger, page + "/" + link + "/whatsapp")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(jdbc.sql("select channel from presentation_shares")
                        .query(String.class)
                        .list())
                .containsExactly("WHATSAPP");
        assertThat(trail.of(id)).endsWith("presentation.shared");
    }

    @Test
    void aMadeUpCodeLeadsNowhere() {
        assertThat(mvc.get().uri("/p/aaaaaaaaaaaaaaaaaaaaaa")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
