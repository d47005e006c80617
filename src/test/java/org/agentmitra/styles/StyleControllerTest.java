package org.agentmitra.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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

@PortalTest
class StyleControllerTest extends PageFixture {
    private static final String PAGE = "/presentations/preferences";

    @Autowired
    TestPresentations presentations;

    @Autowired
    Trail trail;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private static Map<String, String> form(String... more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "contact", "Sunita Rao, 98765 00001",
                "text", "INK",
                "ground", "SKY",
                "layout", "LEFT",
                "seconds", "7",
                "branded", "true"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    @Test
    void newSlidesAndPresentationsBeginAsPreferred() {
        assertThat(get(world.senior, PAGE)).hasStatusOk();
        assertThat(post(world.senior, PAGE, form())).hasRedirectedUrl(PAGE);
        assertThat(get(world.senior, PAGE)).bodyText().contains("98765 00001");
        UUID id = presentations.published(world.senior, "Mine", "One");
        assertThat(get(world.senior, "/presentations/" + id + "/show"))
                .bodyText()
                .contains("slide-brand", "98765 00001");
        assertThat(get(world.senior, "/")).bodyText().contains("slide-brand");
        presentations.takeBack(world.senior, id);
        assertThat(get(world.senior, "/presentations/" + id + "/slides/new"))
                .bodyText()
                .contains("value=\"7\"")
                .containsPattern("name=\"ground\" value=\"SKY\"[^>]*checked");
        assertThat(trail.of(world.sunita.id())).contains("agent.presentation_style_changed");
    }

    @Test
    void aPresentationGoesWithoutTheBranding() {
        post(world.senior, PAGE, form());
        UUID id = presentations.draft(world.senior, "Plain", "One");
        post(
                world.senior,
                "/presentations/" + id,
                Map.of("name", "Plain", "language", "en", "version", "" + presentations.version(id)));
        assertThat(get(world.senior, "/presentations/" + id + "/show"))
                .bodyText()
                .doesNotContain("slide-brand");
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        assertThat(post(world.senior, PAGE, form("seconds", "11", "ground", "INK", "contact", "")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Type a number from 2 to 10.",
                        "does not stand out enough",
                        "aria-describedby=\"ground-error\"",
                        "Choose a logo or type a line.");
        assertThat(post(world.senior, PAGE, form("logo", world.provider.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("This picture is not there any more.");
    }

    @Test
    void anotherAgentsPresentationsStayAsTheyAre() {
        post(world.senior, PAGE, form());
        UUID theirs = presentations.draft(world.stranger, "Theirs", "One");
        assertThat(get(world.stranger, "/presentations/" + theirs + "/show"))
                .bodyText()
                .doesNotContain("98765 00001");
        assertThat(get(world.stranger, PAGE)).bodyText().doesNotContain("98765 00001");
        assertThat(get(world.root, PAGE)).hasStatus(HttpStatus.NOT_FOUND);
    }
}
