package org.agentmitra.shows;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The kept pages of shared presentations: never out of date, and the same only to who may see the same. */
@PortalTest
class SharedPagesTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    @Autowired
    TestVisitors visitors;

    @Autowired
    JdbcClient jdbc;

    private UUID id;
    private String address;

    @BeforeEach
    void share() {
        world.lay();
        id = presentations.published(world.senior, "Safe for life", "One", "Two");
        address = visitors.link(world.senior, id);
    }

    private String text() {
        try {
            return visitors.get(address, "a").getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void whatChangesIsSeenAtOnce() {
        assertThat(text()).contains("One").doesNotContain("Three");
        for (String title : new String[] {"Three", "Four", "Five"}) {
            presentations.takeBack(world.senior, id);
            assertThat(visitors.get(address, "a")).hasStatus(HttpStatus.NOT_FOUND);
            presentations.add(world.senior, id, TestPresentations.words(title));
            presentations.publish(world.senior, id);
            assertThat(text()).contains(title);
        }
        jdbc.sql("update agents set name = 'Sunita Iyer' where id = ?")
                .param(world.sunita.id())
                .update();
        assertThat(text()).contains("From Sunita Iyer").doesNotContain("Sunita Rao");
    }

    @Test
    void languagesAndThemesAreKeptApart() {
        assertThat(text()).contains("<html lang=\"en\"", "Would you like to hear more?");
        assertThat(mvc.get().uri(address).cookie(new Cookie("language", "hi")))
                .bodyText()
                .contains("<html lang=\"hi\"", "क्या आप और जानना चाहेंगे?");
        assertThat(mvc.get().uri(address).cookie(new Cookie("theme", "dark")))
                .bodyText()
                .contains("data-bs-theme=\"dark\"");
        assertThat(text()).contains("<html lang=\"en\"", "data-bs-theme=\"light\"");
    }

    @Test
    void eachCopyHasAFormOfItsOwnAndALinkOfItsOwn() {
        assertThat(key(text())).isNotEqualTo(key(text()));
        String other = visitors.link(world.senior, id);
        assertThat(visitors.get(other, "a")).bodyText().contains("action=\"" + other + "/replies\"");
        assertThat(text()).contains("action=\"" + address + "/replies\"");
    }

    @Test
    void aBrowserThatHasThePageIsToldSo() {
        MvcTestResult first = visitors.get(address, "a");
        assertThat(first).hasHeader("Cache-Control", "no-cache, private");
        String tag = first.getResponse().getHeader("ETag");
        assertThat(mvc.get().uri(address).header("If-None-Match", tag))
                .hasStatus(HttpStatus.NOT_MODIFIED)
                .bodyText()
                .isEmpty();
        presentations.takeBack(world.senior, id);
        presentations.add(world.senior, id, TestPresentations.words("Three"));
        presentations.publish(world.senior, id);
        assertThat(mvc.get().uri(address).header("If-None-Match", tag))
                .hasStatusOk()
                .bodyText()
                .contains("Three");
    }

    private static String key(String page) {
        int at = page.indexOf("name=\"key\" value=\"");
        assertThat(at).isPositive();
        String key = page.substring(at + 18, at + 54);
        assertThat(key).isEqualTo(UUID.fromString(key).toString());
        return key;
    }
}
