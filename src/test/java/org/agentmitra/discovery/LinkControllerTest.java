package org.agentmitra.discovery;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Links at their agent's place, and where they lead strangers. */
@PortalTest
class LinkControllerTest {
    private static final String LINKS = "/profile/links";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    @Autowired
    Invitations invitations;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void aLinkIsMadeShownRenewedAndEnded() {
        assertThat(mvc.get().uri(LINKS).with(as(world.senior)).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("You have no link yet.");
        UUID id = make(world.senior, "Visiting card");
        String code = code(id);
        assertThat(code).matches("[A-Z2-9]{8}");
        assertThat(mvc.get().uri(LINKS + "/" + id).with(as(world.senior)).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("/join/" + code, "https://wa.me/?text=", "viewBox=", "Sunita Rao");
        assertThat(invitations.agentOf(" " + code.toLowerCase(Locale.ROOT))).contains(world.sunita);
        jdbc.sql("update agent_links set expires_at = created_at").update();
        assertThat(invitations.agentOf(code)).isEmpty();
        assertThat(post(world.senior, LINKS + "/" + id + "/renewal")).hasStatus3xxRedirection();
        assertThat(invitations.agentOf(code)).isPresent();
        post(world.senior, LINKS + "/" + id + "/end");
        assertThat(invitations.agentOf(code)).isEmpty();
        post(world.senior, LINKS + "/" + id + "/renewal");
        assertThat(invitations.agentOf(code)).isEmpty();
        assertThat(trail.of(id)).containsExactly("agent_link.made", "agent_link.renewed", "agent_link.ended");
    }

    @Test
    void theSameLinkIsMadeOnceAndNoMoreThanSoMany() {
        UUID id = make(world.senior, "Visiting card");
        assertThat(make(world.senior, "Visiting card")).isEqualTo(id);
        for (int i = 1; i < LinkDesk.MOST; i++) {
            make(world.senior, "Place " + i);
        }
        assertThat(create(world.senior, "One more"))
                .hasStatus(422)
                .bodyText()
                .contains("You have 20 open links.", "value=\"One more\"");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(create(world.senior, " ")).hasStatus(422).bodyText().contains("Say what the link is for.");
        assertThat(mvc.post()
                        .uri(LINKS)
                        .param("label", "x")
                        .param("provider", UUID.randomUUID().toString())
                        .locale(Locale.ENGLISH)
                        .with(as(world.senior))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Choose an insurer you work for.");
    }

    @Test
    void anotherAgentsLinkIsNotThere() {
        UUID id = make(world.senior, "Visiting card");
        assertThat(mvc.get().uri(LINKS + "/" + id).with(as(world.junior))).hasStatus(404);
        assertThat(post(world.junior, LINKS + "/" + id + "/end")).hasStatus(404);
        assertThat(post(world.junior, LINKS + "/" + id + "/renewal")).hasStatus(404);
        assertThat(mvc.get().uri(LINKS).with(as(world.viewer("policyholder", null))))
                .hasStatus(404);
        assertThat(invitations.agentOf(code(id))).isPresent();
    }

    @Test
    void aStrangerSeesWhoInvitesAndTakesTheLinkAlong() {
        String code = code(make(world.senior, "Visiting card"));
        assertThat(mvc.get().uri("/join/" + code + "?way=qr").locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Begin with Sunita Rao", "Test Life", "0001711F", "value=\"qr\"", "हिन्दी");
        assertThat(came()).isEqualTo("0 0");
        MvcTestResult begun = join(code, "qr", null);
        assertThat(begun).hasRedirectedUrl("/onboarding");
        String cookie = Objects.requireNonNull(begun.getResponse().getCookie("invitation"))
                .getValue();
        assertThat(cookie).isEqualTo(code + ".QR");
        assertThat(came()).isEqualTo("0 1");
        assertThat(join(code, "", "true")).hasRedirectedUrl("/login?next=/onboarding");
        assertThat(came()).isEqualTo("1 1");
        assertThat(mvc.post()
                        .uri("/join/" + code)
                        .cookie(begun.getResponse().getCookies())
                        .with(csrf()))
                .hasRedirectedUrl("/onboarding");
        assertThat(came()).isEqualTo("1 1");
    }

    @Test
    void aLinkThatIsNoMoreSaysSo() {
        assertThat(mvc.get().uri("/join/NOSUCH22").locale(Locale.ENGLISH))
                .hasStatus(404)
                .bodyText()
                .contains("This link leads nowhere", "/onboarding");
        assertThat(join("NOSUCH22", "", null)).hasRedirectedUrl("/join/NOSUCH22");
    }

    @Test
    void whoTriesCodesIsStopped() {
        for (int i = 0; i < 100; i++) {
            mvc.get().uri("/join/TRY" + i).with(from("203.0.113.9")).exchange();
        }
        assertThat(mvc.get().uri("/join/TRY100").with(from("203.0.113.9"))).hasStatus(429);
        assertThat(mvc.get().uri("/join/TRY100").with(from("203.0.113.10"))).hasStatus(404);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private String came() {
        return jdbc.sql("select came_link || ' ' || came_qr from agent_links")
                .query(String.class)
                .single();
    }

    private String code(UUID id) {
        return jdbc.sql("select code from agent_links where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private MvcTestResult join(String code, String way, @Nullable String known) {
        var request = mvc.post().uri("/join/" + code).param("way", way);
        if (known != null) {
            request.param("known", known);
        }
        return request.with(csrf()).exchange();
    }

    private UUID make(Viewer viewer, String label) {
        String target =
                Objects.requireNonNull(create(viewer, label).getResponse().getRedirectedUrl());
        return UUID.fromString(target.substring(target.lastIndexOf('/') + 1));
    }

    private MvcTestResult create(Viewer viewer, String label) {
        return mvc.post()
                .uri(LINKS)
                .param("label", label)
                .param("provider", world.provider.toString())
                .locale(Locale.ENGLISH)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(Viewer viewer, String uri) {
        return mvc.post().uri(uri).with(as(viewer)).with(csrf()).exchange();
    }
}
