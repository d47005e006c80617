package org.agentmitra.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.slides.Slide;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class AutosaveControllerTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @Autowired
    JdbcClient jdbc;

    private UUID id;
    private String page;

    @BeforeEach
    void lay() {
        world.lay();
        id = presentations.draft(world.senior, "First", "One", "Two");
        page = "/presentations/" + id;
    }

    private Map<String, String> form(String title, long version) {
        return new HashMap<>(Map.of(
                "kind", "TEXT",
                "title", title,
                "layout", "GRID",
                "text", "WHITE",
                "ground", "TEAL",
                "veil", "60",
                "seconds", "5",
                "transition", "SLIDE",
                "call", "NONE",
                "version", "" + version));
    }

    @Test
    void aSlideIsSavedWhileItIsTyped() {
        long before = presentations.version(id);
        assertThat(post(world.senior, page + "/slides/2/autosave", form("Typed", before)))
                .hasStatusOk()
                .bodyText()
                .contains("Saved ", "hx-swap-oob")
                .contains("value=\"" + presentations.version(id) + "\"");
        assertThat(presentations.slides(id).get(1).title()).isEqualTo("Typed");
        long after = presentations.version(id);
        assertThat(after).isGreaterThan(before);
        post(world.senior, page + "/slides/2/autosave", form("Typed", after));
        assertThat(presentations.version(id))
                .as("the same again changes nothing")
                .isEqualTo(after);
    }

    @Test
    void whatIsWrongIsNamedByItsField() {
        Map<String, String> form = form("x".repeat(121), presentations.version(id));
        form.put("body", "1\n2\n3\n4\n5 {{agent.iban}}");
        assertThat(post(world.senior, page + "/slides/1/autosave", form))
                .hasStatus(422)
                .bodyText()
                .contains("data-error-of=\"title\"", "at most four lines", "There is no such place to fill in.");
        assertThat(presentations.slides(id).getFirst().title()).isEqualTo("One");
    }

    @Test
    void theSecondOfTwoWindowsIsToldAndMayWriteOver() {
        long seen = presentations.version(id);
        post(world.senior, page + "/slides/1/autosave", form("First window", seen));
        assertThat(post(world.senior, page + "/slides/1/autosave", form("Second window", seen)))
                .hasStatus(422)
                .bodyText()
                .contains("Look at it", "Save mine over it", "name=\"over\"");
        assertThat(presentations.slides(id).getFirst().title()).isEqualTo("First window");
        Map<String, String> form = form("Second window", seen);
        form.put("over", "" + presentations.version(id));
        assertThat(post(world.senior, page + "/slides/1", form)).hasRedirectedUrl(page + "#row-1");
        assertThat(presentations.slides(id).getFirst().title()).isEqualTo("Second window");
    }

    @Test
    void theLastChangesAreTakenBackAndMadeAgain() {
        post(world.senior, page + "/slides/1/autosave", form("Changed", presentations.version(id)));
        post(world.senior, page + "/slides/2/end", Map.of("version", "" + presentations.version(id)));
        step("back");
        assertThat(presentations.slides(id)).extracting(Slide::title).containsExactly("Changed", "Two");
        step("back");
        assertThat(presentations.slides(id)).extracting(Slide::title).containsExactly("One", "Two");
        step("forth");
        step("forth");
        assertThat(presentations.slides(id)).extracting(Slide::title).containsExactly("Changed");
        String seen = "" + presentations.version(id);
        step("forth");
        assertThat("" + presentations.version(id))
                .as("there is nothing to make again")
                .isEqualTo(seen);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void step(String way) {
        assertThat(post(
                        world.senior,
                        page + "/revision",
                        Map.of("way", way, "version", "" + presentations.version(id))))
                .hasRedirectedUrl(page);
    }

    private List<String> titles() {
        return presentations.slides(id).stream().map(Slide::title).toList();
    }

    /** Of the form at an address. */
    private String key(String path) {
        return KEY.matcher(text(get(world.senior, page + path)))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> form(String title, long version, String key) {
        Map<String, String> form = form(title, version);
        form.put("key", key);
        return form;
    }

    @Test
    void aNewSlideIsAddedOnceWhileItIsTyped() {
        String key = key("/slides/new");
        Map<String, String> first = form("A", presentations.version(id), key);
        assertThat(post(world.senior, page + "/slides/autosave", first))
                .hasStatusOk()
                .hasHeader("HX-Replace-Url", page + "/slides/3/edit")
                .bodyText()
                .contains("Saved ", "value=\"" + presentations.version(id) + "\"");
        long version = presentations.version(id);
        assertThat(post(world.senior, page + "/slides/autosave", first))
                .as("the answer to the first was lost")
                .hasStatusOk();
        assertThat(presentations.version(id)).isEqualTo(version);
        post(world.senior, page + "/slides/autosave", form("A new", version, key));
        Map<String, String> last = form("A new one", presentations.version(id), key);
        assertThat(post(world.senior, page + "/slides", last)).hasRedirectedUrl(page + "#slides");
        assertThat(post(world.senior, page + "/slides", last))
                .as("a double click")
                .hasRedirectedUrl(page + "#slides");
        assertThat(titles()).containsExactly("One", "Two", "A new one");
        step("back");
        assertThat(titles()).as("what was typed in one go").containsExactly("One", "Two");
        step("forth");
        assertThat(key("/slides/3/edit")).as("it is still known").isEqualTo(key);
    }

    @Test
    void whoOnlyLooksAroundAddsNothing() {
        Map<String, String> form = form("", presentations.version(id), key("/slides/new"));
        form.put("layout", "CENTRE");
        assertThat(post(world.senior, page + "/slides/autosave", form))
                .hasStatusOk()
                .bodyText()
                .contains("saved by itself");
        assertThat(titles()).hasSize(2);
    }

    @Test
    void aFormFindsItsSlideWhereverThatWent() {
        String key = key("/slides/1/edit");
        long seen = presentations.version(id);
        post(world.senior, page + "/slides/1/place", Map.of("to", "2", "version", "" + seen));
        assertThat(post(world.senior, page + "/slides/1/autosave", form("Mine", seen, key)))
                .hasStatus(422);
        Map<String, String> over = form("Mine", seen, key);
        over.put("over", "" + presentations.version(id));
        assertThat(post(world.senior, page + "/slides/1", over)).hasRedirectedUrl(page + "#row-2");
        assertThat(titles()).containsExactly("Two", "Mine");
        post(world.senior, page + "/slides/2/end", Map.of("version", "" + presentations.version(id)));
        over.put("over", "" + presentations.version(id));
        over.put("title", "Mine after all");
        post(world.senior, page + "/slides/1", over);
        assertThat(titles()).as("what was typed is not lost with its slide").containsExactly("Two", "Mine after all");
    }

    @Test
    void theSlidesOfOthersAreNotKnown() {
        UUID theirs = presentations.draft(world.stranger, "Theirs", "Untouched");
        String key = jdbc.sql("select id from slides where presentation_id = ?")
                .param(theirs)
                .query(String.class)
                .single();
        post(world.senior, page + "/slides/1", form("Mine", presentations.version(id), key));
        assertThat(titles()).containsExactly("One", "Two", "Mine");
        assertThat(presentations.slides(theirs)).extracting(Slide::title).containsExactly("Untouched");
    }

    @Test
    void whatWouldBeSeenIsShownWithSamples() {
        Map<String, String> form = form("Dear {{customer.firstName|friend}}", 0);
        form.put("body", "[marigold:*<b>sun</b>*]");
        form.put("width", "wide");
        form.put("theme", "dark");
        form.put("reader", "hi");
        assertThat(post(world.senior, page + "/slides/preview", form))
                .hasStatusOk()
                .bodyText()
                .contains("preview-wide", "data-bs-theme=\"dark\"", "Dear Asha", "की ओर से")
                .contains("phrase-bold tone-marigold", "&lt;b&gt;sun&lt;/b&gt;");
    }

    @Test
    void anotherAgentsIsMissing() {
        Map<String, String> form = form("Theirs", presentations.version(id));
        for (String path : new String[] {"/slides/1/autosave", "/slides/autosave", "/slides/preview", "/revision"}) {
            assertThat(post(world.stranger, page + path, form)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
    }
}
