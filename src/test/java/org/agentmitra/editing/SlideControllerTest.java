package org.agentmitra.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.slides.Slide;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@PortalTest
class SlideControllerTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    private UUID id;
    private String page;

    @BeforeEach
    void lay() {
        world.lay();
        id = presentations.draft(world.senior, "First", "One", "Two", "Three");
        page = "/presentations/" + id;
    }

    private List<String> titles() {
        return presentations.slides(id).stream().map(Slide::title).toList();
    }

    private Map<String, String> form(String... more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "kind", "TEXT",
                "title", "New",
                "layout", "LEFT",
                "text", "INK",
                "ground", "CREAM",
                "veil", "60",
                "seconds", "7 ",
                "transition", "FADE",
                "call", "NONE",
                "version", "" + presentations.version(id)));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    @Test
    void slidesAreAddedChangedAndRemoved() {
        assertThat(get(world.senior, page + "/slides/new")).bodyText().contains("Marigold", "Opens WhatsApp");
        assertThat(post(world.senior, page + "/slides", form())).hasRedirectedUrl(page + "#slides");
        assertThat(titles()).containsExactly("One", "Two", "Three", "New");
        Slide added = presentations.slides(id).get(3);
        assertThat(added.look().seconds()).isEqualTo(7);
        assertThat(added.look().ground().name()).isEqualTo("CREAM");
        assertThat(get(world.senior, page + "/slides/4/edit")).bodyText().contains("value=\"New\"");
        assertThat(post(
                        world.senior,
                        page + "/slides/4",
                        form(
                                "title",
                                "Newer",
                                "call",
                                "LINK",
                                "callText",
                                "Look",
                                "callTarget",
                                "https://example.com/")))
                .hasRedirectedUrl(page + "#row-4");
        assertThat(presentations.slides(id).get(3).call().href()).isEqualTo("https://example.com/");
        post(world.senior, page + "/slides/2/end", Map.of("version", "" + presentations.version(id)));
        assertThat(titles()).containsExactly("One", "Three", "Newer");
    }

    @Test
    void slidesChangePlaces() {
        move(1, 3);
        assertThat(titles()).containsExactly("Two", "Three", "One");
        move(3, 2);
        assertThat(titles()).containsExactly("Two", "One", "Three");
        move(2, 99);
        assertThat(titles()).containsExactly("Two", "Three", "One");
        move(3, 0);
        assertThat(titles()).containsExactly("One", "Two", "Three");
    }

    private void move(int position, int to) {
        assertThat(post(
                        world.senior,
                        page + "/slides/" + position + "/place",
                        Map.of("to", "" + to, "version", "" + presentations.version(id))))
                .hasRedirectedUrl(page);
    }

    @Test
    void whatWasSeenBeforeAnotherChangeIsNotApplied() {
        String seen = "" + presentations.version(id);
        move(1, 2);
        assertThat(post(world.senior, page + "/slides/1/place", Map.of("to", "3", "version", seen)))
                .hasRedirectedUrl(page);
        assertThat(titles()).containsExactly("Two", "One", "Three");
        assertThat(post(world.senior, page + "/slides", form("version", seen)))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody changed it meanwhile", "value=\"New\"");
        assertThat(titles()).hasSize(3);
    }

    @Test
    void marksAreSeenAndNeitherReadNorCounted() {
        String title = "[marigold:*" + "x".repeat(120) + "*]";
        post(world.senior, page + "/slides", form("title", title, "subtitle", "_so_ [large:big]"));
        assertThat(titles()).last().isEqualTo("x".repeat(120));
        assertThat(get(world.senior, page + "/show"))
                .bodyText()
                .contains("<span class=\"phrase-bold tone-marigold\">xx", "phrase-italic", "phrase-large")
                .contains("aria-label=\"4 of 4: xx")
                .doesNotContain("[marigold:");
        assertThat(post(world.senior, page + "/slides", form("title", title.replace("*]", "x*]"))))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"title-error\"");
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        assertThat(post(world.senior, page + "/slides", form("seconds", "11", "veil", "61", "title", "x".repeat(121))))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"seconds-error\"", "id=\"veil-error\"", "id=\"title-error\"");
        assertThat(post(world.senior, page + "/slides", form("call", "CALL", "callTarget", "javascript:alert(1)")))
                .hasStatus(422)
                .bodyText()
                .contains("Type a mobile number.", "Say what stands on the button.");
        assertThat(post(world.senior, page + "/slides", form("kind", "IMAGE", "picture", world.provider.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("This picture is not there any more.");
        assertThat(titles()).hasSize(3);
    }

    @Test
    void aSlideThatIsNotThereIsMissing() {
        assertThat(get(world.senior, page + "/slides/4/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, page + "/slides/4", form())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, page + "/slides/0/end", Map.of("version", "" + presentations.version(id))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Radio buttons with a colour and its name, which need neither a script nor style in an attribute. */
    @Test
    void coloursAreChosenByWhatTheyLookLike() {
        post(world.senior, page + "/slides", form());
        assertThat(get(world.senior, page + "/slides/4/edit"))
                .bodyText()
                .containsPattern("type=\"radio\" id=\"text\" name=\"text\" value=\"WHITE\"")
                .containsPattern("name=\"text\" value=\"INK\"[^>]* checked=\"checked\"")
                .containsPattern("name=\"ground\" value=\"CREAM\"[^>]* checked=\"checked\"")
                .contains("tone-spot ground-cream", "Cream")
                .doesNotContain("style=");
    }

    @Test
    void slidesAreTakenOverFromAnotherOfTheAgents() {
        UUID other = presentations.draft(world.senior, "Other", "A", "B");
        assertThat(get(world.senior, page + "/slides/import/new?from=" + other))
                .bodyText()
                .contains("Other", "Slide 2");
        Map<String, String> chosen =
                Map.of("from", other.toString(), "slides", "2", "version", "" + presentations.version(id));
        assertThat(post(world.senior, page + "/slides/import", chosen)).hasRedirectedUrl(page + "#slides");
        assertThat(titles()).containsExactly("One", "Two", "Three", "B");
        post(world.senior, page + "/slides/import", Map.of("from", other.toString(), "slides", "7"));
        assertThat(titles()).hasSize(4);
        UUID theirs = presentations.draft(world.stranger, "Theirs", "X");
        assertThat(get(world.senior, page + "/slides/import/new?from=" + theirs))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, page + "/slides/import", chosen)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page + "/slides/import/new")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
