package org.agentmitra.access;

import static java.util.Objects.requireNonNull;
import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class SecurityChainTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void strangersSignInFirstAndComeBackWhateverTheyAskedFor() {
        assertThat(mvc.get().uri("/policies?q=a b"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/login?next=%2Fpolicies%3Fq%3D");
        assertThat(mvc.get().uri("/nowhere")).hasStatus3xxRedirection().hasRedirectedUrl("/login?next=%2Fnowhere");
        assertThat(mvc.get().uri("/")).hasStatus3xxRedirection().hasRedirectedUrl("/login");
        assertThat(mvc.put().uri("/policies").with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login");
    }

    @Test
    void aSwapOfAStrangerIsToldToGoToSignInAndComeBackToItsPage() {
        assertThat(mvc.get()
                        .uri("/imports/1/progress")
                        .header("HX-Request", "true")
                        .header("Host", "localhost")
                        .header("HX-Current-URL", "http://localhost/imports/1"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/login?next=%2Fimports%2F1");
        assertThat(mvc.get()
                        .uri("/imports/1/progress")
                        .header("HX-Request", "true")
                        .header("Host", "localhost")
                        .header("HX-Current-URL", "http://evil.example/imports/1"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/login");
    }

    @Test
    void aFormWithoutAValidTokenGoesBackToItsPage() {
        goesBack("/customers/1", "/customers/1/edit", "/customers/1/edit");
        goesBack("/customers/1", "/customers/1", "/customers/1/edit");
        goesBack("/imports", "/imports/new?provider=2", "/imports/new?provider=2");
        goesBack("/imports", "/imports", "/imports/new");
        goesBack("/providers/1/suspension", "/providers/1/suspension", "/providers/1/suspension/new");
        goesBack("/imports/1/run", "/imports/1?page=2", "/imports/1?page=2");
        assertThat(mvc.post()
                        .uri("/customers/1")
                        .with(as(world.senior))
                        .with(csrf().useInvalidToken())
                        .header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/");
    }

    private void goesBack(String target, String from, String to) {
        assertThat(mvc.post()
                        .uri(target)
                        .with(as(world.senior))
                        .with(csrf().useInvalidToken())
                        .header("Host", "localhost")
                        .header("Referer", "http://localhost" + from))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(to);
    }

    @Test
    void theFormSentInVainSaysThatNothingWasSaved() {
        for (String language : List.of("en", "hi")) {
            var refused = mvc.post()
                    .uri("/providers")
                    .with(as(world.root))
                    .with(csrf().useInvalidToken())
                    .exchange();
            assertThat(refused).hasRedirectedUrl("/providers/new");
            var page = mvc.get()
                    .uri("/providers/new")
                    .cookie(requireNonNull(refused.getResponse().getCookie("SESSION")))
                    .with(as(world.root))
                    .locale(Locale.of(language));
            assertThat(page)
                    .bodyText()
                    .contains(language.equals("en") ? "Nothing was saved" : "सहेजा नहीं गया", "data-unsent=\"true\"");
            assertThat(page).bodyText().doesNotContain("data-unsent");
        }
    }

    @Test
    void whoIsSignedInGetsNotFoundForWhatNoRuleNames() {
        assertThat(mvc.get().uri("/nowhere").with(as(world.root))).hasStatus(404);
        assertThat(mvc.get().uri("/actuator/env").with(as(world.root))).hasStatus(404);
        assertThat(mvc.get().uri("/policies/../nowhere").with(as(world.root))).hasStatus(400);
    }

    @Test
    void anAddressThatFormsAreSentToLeadsToThePageOfTheForm() {
        assertThat(mvc.get().uri("/profile/notices").with(as(world.senior)))
                .hasStatus(302)
                .hasRedirectedUrl("/profile/notices/edit");
        assertThat(mvc.get()
                        .uri("/users/" + world.junior.user() + "/invitations")
                        .with(as(world.root)))
                .hasRedirectedUrl("/users/" + world.junior.user());
        assertThat(mvc.get()
                        .uri("/profile/notices")
                        .header("HX-Request", "true")
                        .with(as(world.senior)))
                .hasStatus(405);
        assertThat(mvc.put().uri("/profile/notices").with(as(world.senior)).with(csrf()))
                .hasStatus(405);
    }

    @Test
    void aPageThatAnswersOtherMethodsNamesThem() {
        assertThat(mvc.delete().uri("/policies").with(as(world.senior)).with(csrf()))
                .hasStatus(405)
                .hasHeader("Allow", "GET");
        assertThat(mvc.put()
                        .uri("/customers/" + Ids.next())
                        .with(as(world.senior))
                        .with(csrf()))
                .hasStatus(405)
                .headers()
                .hasHeaderSatisfying(
                        "Allow",
                        values -> assertThat(values.getFirst().split(",")).containsExactlyInAnyOrder("GET", "POST"));
        assertThat(mvc.get().uri("/preferences").with(as(world.senior)))
                .hasStatus(405)
                .hasHeader("Allow", "POST");
        assertThat(mvc.delete().uri("/nowhere").with(as(world.root)).with(csrf()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/providers/new").with(as(world.senior))).hasStatus(403);
    }

    @Test
    void pagesCarryTheHeadersOfTheDesign() {
        assertThat(mvc.get().uri("/login").secure(true))
                .hasStatusOk()
                .hasHeader("Content-Security-Policy", PageHeaders.CONTENT_SECURITY_POLICY)
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control", values -> assertThat(values).anyMatch(value -> value.contains("no-store")))
                .hasHeaderSatisfying("Vary", values -> assertThat(values).contains("HX-Request"))
                .hasHeaderSatisfying(
                        "Permissions-Policy",
                        values -> assertThat(values).anyMatch(value -> value.contains("camera=()")))
                .hasHeaderSatisfying(
                        "X-Request-Id", values -> assertThat(values).allMatch(value -> value.matches("[0-9a-f]{20}")));
    }

    @Test
    void eachRequestHasAnIdOfItsOwn() {
        String one = mvc.get()
                .uri("/login")
                .header("X-Request-Id", "mine")
                .exchange()
                .getResponse()
                .getHeader("X-Request-Id");
        String other = mvc.get().uri("/login").exchange().getResponse().getHeader("X-Request-Id");
        assertThat(one).isNotEqualTo(other).isNotEqualTo("mine");
    }

    @Test
    void filesAreKeptForAYearWhenTheirNameHoldsTheirHash() {
        assertThat(mvc.get().uri("/webjars/bootstrap/css/bootstrap.min.css"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache");
        String hash = md5OfBootstrap();
        assertThat(mvc.get().uri("/webjars/bootstrap/css/bootstrap.min-" + hash + ".css"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .doesNotContainHeader("Vary")
                .doesNotContainHeader("Set-Cookie");
    }

    private String md5OfBootstrap() {
        byte[] file = mvc.get()
                .uri("/webjars/bootstrap/css/bootstrap.min.css")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return org.springframework.util.DigestUtils.md5DigestAsHex(file);
    }
}
