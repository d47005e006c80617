package org.agentmitra.sendings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.chores.Chore;
import org.agentmitra.consents.Consents;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Viewer;
import org.agentmitra.shows.TestVisitors;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A presentation goes to whom it may, once, and each one's page says what became of it. */
@PortalTest
class SendingControllerTest extends PageFixture {
    private static final String KEY = "01900000-0000-7000-8000-000000000001";

    @Autowired
    TestPresentations presentations;

    @Autowired
    TestVisitors visitors;

    @Autowired
    Consents consents;

    @Autowired
    Chore bulkRun;

    @Autowired
    JdbcClient jdbc;

    private UUID id;
    private String page;
    private Viewer asha;
    private Viewer meera;

    @BeforeEach
    void fillTheBook() {
        world.lay();
        id = presentations.published(world.senior, "Safe for life", "One");
        page = "/presentations/" + id + "/sendings";
        // In the book of somebody below, which is not meant.
        jdbc.sql("insert into customers (id, agent_id, scope_path, name, name_key, stub, source, as_of, created_at)"
                        + " values (?, ?, ?, 'Below Me', 'BELOW ME', false, 'typed', current_date, current_timestamp)")
                .params(world.jatin.id(), world.jatin.id(), world.jatin.path())
                .update();
        asha = visitors.customer(world, "Asha Iyer");
        meera = visitors.customer(world, "Meera Nair");
        jdbc.sql(
                        "insert into customers (id, agent_id, scope_path, name, name_key, stub, source, as_of, created_at)"
                                + " values (?, ?, ?, 'Kiran Das', 'KIRAN DAS', false, 'typed', current_date, current_timestamp)")
                .params(UUID.fromString(KEY), world.sunita.id(), world.sunita.path())
                .update();
        jdbc.sql("update users set email_proved = true where id in (?, ?)")
                .params(asha.user(), meera.user())
                .update();
        consents.give(asha.user(), "offers-email", "1", "en");
    }

    private List<String> told(Viewer who) {
        return jdbc.sql("select channel from messages where user_id = ? and template = 'offer-show' order by channel")
                .param(who.user())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String results() {
        return String.join(
                "; ",
                jdbc.sql("select name, state, refusal from bulk_rows order by name")
                        .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                        .list());
    }

    @Test
    void eachGetsItOnceByTheWaysTheyAgreedTo() {
        assertThat(get(world.senior, page + "/new")).hasStatusOk().bodyText().contains("Customers it is for: 3.");
        assertThat(post(world.senior, page, Map.of("key", KEY))).hasRedirectedUrl("/customers/runs/" + KEY);
        post(world.senior, page, Map.of("key", KEY));
        assertThat(results()).contains("Asha Iyer WAITING");
        bulkRun.run(UUID.fromString(KEY), () -> false);
        bulkRun.run(UUID.fromString(KEY), () -> false);
        assertThat(results())
                .isEqualTo("Asha Iyer DONE null; Kiran Das REFUSED sendings.no-account; Meera Nair DONE null");
        assertThat(told(asha)).containsExactly("EMAIL", "IN_APP");
        assertThat(told(meera)).containsExactly("IN_APP");
        assertThat(jdbc.sql("select channel from presentation_shares order by channel")
                        .query(String.class)
                        .list())
                .containsExactly("EMAIL", "INBOX", "INBOX");
        assertThat(get(world.senior, "/customers/runs/" + KEY))
                .bodyText()
                .contains("3 in all", "Has no account in the portal.");
        assertThat(get(world.senior, "/presentations/" + id + "/figures"))
                .bodyText()
                .contains("Inbox of the portal");
    }

    @Test
    void theSameIsNotSentAgainSoon() {
        String again = KEY.replace('1', '2');
        for (String key : List.of(KEY, again)) {
            post(world.senior, page, Map.of("key", key, "q", "Asha"));
            bulkRun.run(UUID.fromString(key), () -> false);
        }
        assertThat(results()).isEqualTo("Asha Iyer DONE null; Asha Iyer REFUSED sendings.before");
        assertThat(told(asha)).hasSize(2);
    }

    @Test
    void whoWantsNoOffersGetsNone() {
        jdbc.sql("insert into notice_choices (user_id, topic, media) values (?, 'OFFERS', '')")
                .param(meera.user())
                .update();
        post(world.senior, page, Map.of("key", KEY, "q", "Meera"));
        bulkRun.run(UUID.fromString(KEY), () -> false);
        assertThat(results()).isEqualTo("Meera Nair REFUSED sendings.unwanted");
        assertThat(told(meera)).isEmpty();
    }

    @Test
    void whatIsTakenBackMeanwhileIsNotSent() {
        post(world.senior, page, Map.of("key", KEY, "q", "Asha"));
        presentations.takeBack(world.senior, id);
        bulkRun.run(UUID.fromString(KEY), () -> false);
        assertThat(results()).isEqualTo("Asha Iyer REFUSED sendings.ended");
        assertThat(post(world.senior, page, Map.of("key", KEY.replace('1', '2'))))
                .hasStatus(422)
                .bodyText()
                .contains("Only what is published can be shared.");
    }

    @Test
    void nobodyAndAForeignPresentationAreRefused() {
        assertThat(post(world.senior, page, Map.of("key", KEY, "q", "Nobody of that name")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one customer.");
        assertThat(post(world.senior, page)).hasStatus(422).bodyText().contains("Nothing was sent.");
        assertThat(post(world.stranger, page, Map.of("key", KEY))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page + "/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(results()).isEmpty();
    }
}
