package org.agentmitra.replies;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Viewer;
import org.agentmitra.shows.TestVisitors;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers of strangers and customers, and what agents make of them. */
@PortalTest
class SharedReplyControllerTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    @Autowired
    TestVisitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    private UUID id;
    private String address;
    private String replies;

    @BeforeEach
    void share() {
        world.lay();
        id = presentations.published(world.senior, "Safe for life", "One", "Two");
        address = visitors.link(world.senior, id);
        replies = address + "/replies";
    }

    private List<String> kept() {
        return jdbc.sql("select answer, name, phone from replies order by id")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    private List<String> notices() {
        return jdbc.sql("select template from messages where user_id = ? order by id")
                .param(world.senior.user())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void aVisitorAnswersOnceAndMayThinkAgain() {
        Map<String, String> asha = Map.of("answer", "INTERESTED", "name", "Asha Iyer", "phone", "98765 43210");
        assertThat(visitors.post(replies, "a", asha)).hasRedirectedUrl(replies);
        visitors.post(replies, "a", asha);
        assertThat(kept()).containsExactly("INTERESTED Asha Iyer +919876543210");
        assertThat(notices()).containsExactly("reply-interested");
        visitors.post(replies, "a", Map.of("answer", "MORE"));
        assertThat(kept()).containsExactly("MORE Asha Iyer +919876543210");
        visitors.post(replies, "b", Map.of("answer", "NOT"));
        assertThat(kept()).containsExactly("MORE Asha Iyer +919876543210", "NOT null null");
        assertThat(notices()).containsExactly("reply-interested", "reply-more", "reply-not");
        assertThat(trail.of(id)).endsWith("presentation.answered", "presentation.answered", "presentation.answered");
        assertThat(visitors.get(replies, "a"))
                .hasStatusOk()
                .bodyText()
                .contains("Thank you for your answer", "Sunita Rao has it now.");
    }

    @Test
    void whoAsksNotToBeFollowedIsKnownByTheFormAlone() {
        String key = "01900000-0000-7000-8000-000000000001";
        for (int i = 0; i < 2; i++) {
            var sent = mvc.post()
                    .uri(replies)
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("DNT", "1")
                    .param("answer", "MORE")
                    .param("key", key)
                    .with(request -> TestVisitors.browser(request, "a"))
                    .exchange();
            assertThat(sent).hasRedirectedUrl(replies);
            assertThat(sent.getResponse().getCookies()).isEmpty();
        }
        assertThat(kept()).containsExactly("MORE null null");
    }

    @Test
    void noSessionBeginsAndNoOtherSiteAnswers() {
        assertThat(mvc.post()
                        .uri(replies)
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("answer", "MORE"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(replies).param("answer", "MORE")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri(replies)
                        .header("Origin", "https://evil.example")
                        .param("answer", "MORE"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(kept()).isEmpty();
        var sent = mvc.post()
                .uri(replies)
                .header("Host", "portal.example")
                .header("Origin", "https://portal.example")
                .param("answer", "MORE")
                .with(request -> TestVisitors.browser(request, "a"))
                .exchange();
        assertThat(sent).hasRedirectedUrl(replies);
        assertThat(sent.getRequest().getSession(false)).isNull();
        assertThat(visitors.get(address, "a").getRequest().getSession(false)).isNull();
    }

    @Test
    void whatCannotBeIsNamedAtItsFieldAndKept() {
        assertThat(visitors.post(replies, "a", Map.of("answer", "MORE", "name", "Asha", "phone", "12")))
                .hasStatus(422)
                .bodyText()
                .contains("This is no mobile number", "id=\"phone-error\"", "value=\"Asha\"", "value=\"12\"");
        assertThat(visitors.post(replies, "a", Map.of("name", "x".repeat(161))))
                .hasStatus(422)
                .bodyText()
                .contains("Choose an answer.", "At most 160 characters.");
        assertThat(visitors.post(replies, "a", Map.of("answer", "PERHAPS"))).hasStatus(422);
        assertThat(kept()).isEmpty();
    }

    @Test
    void manyFromOneAddressWait() {
        for (int i = 0; i < 30; i++) {
            visitors.post(replies, "a", Map.of("answer", i % 2 == 0 ? "MORE" : "NOT"));
        }
        assertThat(visitors.post(replies, "a", Map.of("answer", "INTERESTED"))).hasStatus(429);
    }

    @Test
    void aLinkThatHasEndedTakesNoAnswer() {
        presentations.takeBack(world.senior, id);
        assertThat(visitors.post(replies, "a", Map.of("answer", "MORE"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(visitors.get(replies, "a")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAnswerOfACustomerIsACallOfTheAgent() {
        Viewer asha = visitors.customer(world, "Asha Iyer");
        String own = "/shows/" + id + "/replies";
        assertThat(get(asha, "/me")).bodyText().contains("From Sunita Rao", "action=\"" + own + "\"", "Tell me more");
        assertThat(post(asha, own, Map.of("answer", "INTERESTED"))).hasRedirectedUrl(own);
        post(asha, own, Map.of("answer", "MORE"));
        assertThat(get(asha, own)).hasStatusOk().bodyText().contains("Thank you for your answer");
        assertThat(get(world.senior, "/agenda")).bodyText().contains("Asha Iyer", "Is interested in “Safe for life”");
        assertThat(jdbc.sql("select count(*) from follow_ups")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(notices()).containsExactly("reply-interested-customer", "reply-more-customer");
        assertThat(post(asha, own)).hasStatus(422).bodyText().contains("Choose an answer.");
        // The same customer by a link is the same person.
        mvc.post()
                .uri(replies)
                .header("Sec-Fetch-Site", "same-origin")
                .param("answer", "NOT")
                .with(as(asha))
                .exchange();
        assertThat(kept()).containsExactly("NOT null null");
        assertThat(get(world.senior, "/presentations/" + id + "/replies"))
                .bodyText()
                .contains("Asha Iyer", "Not interested", "Planned");
    }

    @Test
    void nobodyAnswersWhatTheirAgentDoesNotShow() {
        Viewer asha = visitors.customer(world, "Asha Iyer");
        UUID other = presentations.published(world.stranger, "Of another agent", "One");
        for (String path :
                List.of("/shows/" + other + "/replies", "/shows/01900000-0000-7000-8000-000000000009/replies")) {
            assertThat(post(asha, path, Map.of("answer", "MORE"))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(asha, path)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void anAgentTakesUpTheAnswerOfAStranger() {
        visitors.post(replies, "a", Map.of("answer", "INTERESTED", "name", "Meera Nair", "phone", "98765 43210"));
        String page = "/presentations/" + id + "/replies";
        assertThat(get(world.senior, page)).bodyText().contains("Meera Nair", "+91 98765 43210", "Make a follow-up");
        UUID reply = jdbc.sql("select id from replies").query(UUID.class).single();
        String follow = page + "/" + reply + "/followup";
        assertThat(get(world.senior, follow + "/new")).hasStatusOk().bodyText().contains("value=\"Meera Nair\"");
        assertThat(post(world.senior, follow, Map.of("name", " ", "mobile", "98765 43210")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"name-error\"");
        assertThat(post(world.senior, follow, Map.of("name", "Meera Nair", "mobile", "")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"mobile-error\"");
        Map<String, String> meera = Map.of("name", "Meera Nair", "mobile", "98765 43210");
        assertThat(post(world.senior, follow, meera)).hasRedirectedUrl(page);
        assertThat(post(world.senior, follow, meera)).hasRedirectedUrl(page);
        assertThat(jdbc.sql("select name from customers where name = 'Meera Nair'")
                        .query(String.class)
                        .list())
                .hasSize(1);
        assertThat(jdbc.sql("select topic from follow_ups").query(String.class).list())
                .containsExactly("Is interested in “Safe for life”");
        assertThat(trail.of(id)).endsWith("presentation.answer_followed");
        for (Viewer other : List.of(world.stranger, world.root)) {
            assertThat(post(other, follow, meera)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(world.stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
    }
}
