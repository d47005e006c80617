package org.agentmitra.consents;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class OwnConsentControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Consents consents;

    @Autowired
    World world;

    Viewer asha;
    Viewer meera;

    @BeforeEach
    void lay() {
        world.lay();
        asha = world.viewer("policyholder", null);
        meera = world.viewer("policyholder", null);
    }

    @Test
    void oneButtonGivesAndOneTakesBack() {
        assertThat(mvc.get().uri("/me/consents").with(as(asha)))
                .hasStatusOk()
                .bodyText()
                .contains("You did not agree", "I agree", "So that you need not bring them again.")
                .doesNotContain("Withdraw<", "??");
        assertThat(post(asha, "/me/consents/underwriting")).hasRedirectedUrl("/me/consents");
        assertThat(post(asha, "/me/consents/underwriting")).hasRedirectedUrl("/me/consents");
        assertThat(consents.of(asha.user())).singleElement().satisfies(consent -> {
            assertThat(consent.version()).isEqualTo("1");
            assertThat(consent.language()).isEqualTo("en");
        });
        assertThat(mvc.get().uri("/me/consents").with(as(asha))).bodyText().contains("Withdraw<", "You agree<");
        assertThat(post(asha, "/me/consents/underwriting/end")).hasRedirectedUrl("/me/consents");
        assertThat(consents.holds(asha.user(), "underwriting")).isFalse();
    }

    @Test
    void nobodyTakesBackWhatAnotherGave() {
        consents.give(asha.user(), "reminders", "1", "en");
        assertThat(post(meera, "/me/consents/reminders/end")).hasRedirectedUrl("/me/consents");
        assertThat(consents.holds(asha.user(), "reminders")).isTrue();
        assertThat(post(meera, "/me/consents/everything")).hasStatus(404);
    }

    @Test
    void aNoticeThatChangedIsShownAnewAndWhatWasAskedElsewhereCanBeTakenBackToo() {
        consents.give(asha.user(), "underwriting", "0", "en");
        consents.give(asha.user(), "newsletter-of-2019", "1", "en");
        assertThat(mvc.get().uri("/me/consents").with(as(asha)))
                .bodyText()
                .contains("This notice has changed since you agreed", "newsletter-of-2019");
        post(asha, "/me/consents/newsletter-of-2019/end");
        assertThat(consents.holds(asha.user(), "newsletter-of-2019")).isFalse();
    }

    private MvcTestResult post(Viewer viewer, String path) {
        return mvc.post().uri(path).with(as(viewer)).with(csrf()).exchange();
    }
}
