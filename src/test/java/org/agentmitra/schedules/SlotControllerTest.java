package org.agentmitra.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.presentations.Showings;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class SlotControllerTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    @Autowired
    Slots slots;

    @Autowired
    Showings showings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Trail trail;

    @Autowired
    EntityManager memory;

    private UUID usual;
    private UUID festive;

    @BeforeEach
    void lay() {
        world.lay();
        festive = presentations.published(world.senior, "Festive", "One");
        usual = presentations.published(world.senior, "Usual", "Two");
    }

    /** The job as it runs when so much time has passed. */
    private void after(Duration time) {
        Clock then = Clock.offset(clock, time);
        // The job begins with transactions of its own, which remember nothing.
        memory.flush();
        memory.clear();
        new SlotShift(slots, showings, jdbc, transaction, events, then).run();
    }

    private String at(Duration ahead) {
        return LocalDateTime.ofInstant(clock.instant().plus(ahead), world.senior.zone())
                .withNano(0)
                .toString();
    }

    private Map<String, String> form(int fromHours, int untilHours) {
        return Map.of("from", at(Duration.ofHours(fromHours)), "until", at(Duration.ofHours(untilHours)));
    }

    private List<UUID> active() {
        return jdbc.sql("select id from presentations where agent_id = ? and active")
                .param(world.senior.agent())
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private UUID slot() {
        return jdbc.sql("select id from presentation_slots").query(UUID.class).single();
    }

    @Test
    void itShowsInItsTimeAndWhatShowedBeforeComesBack() {
        assertThat(get(world.senior, "/presentations/" + festive + "/schedule/new"))
                .hasStatusOk();
        assertThat(post(world.senior, "/presentations/" + festive + "/schedule", form(2, 4)))
                .hasRedirectedUrl("/presentations/schedule");
        assertThat(get(world.senior, "/presentations/schedule")).bodyText().contains("Festive", "Planned");
        assertThat(get(world.senior, "/presentations/schedule"))
                .bodyText()
                .containsSubsequence("Shows now, until another does", "Usual", "Festive");
        after(Duration.ofHours(1));
        assertThat(active()).containsExactly(usual);
        after(Duration.ofHours(3));
        after(Duration.ofHours(3));
        assertThat(active()).containsExactly(festive);
        assertThat(get(world.senior, "/presentations/schedule"))
                .bodyText()
                .contains("Shows now")
                .doesNotContain("until another does");
        after(Duration.ofHours(5));
        assertThat(active()).containsExactly(usual);
        assertThat(trail.of(festive)).contains("presentation.planned");
    }

    @Test
    void twoTimesOfAnAgentDoNotOverlap() {
        post(world.senior, "/presentations/" + festive + "/schedule", form(2, 4));
        assertThat(post(world.senior, "/presentations/" + usual + "/schedule", form(3, 5)))
                .hasStatus(422)
                .bodyText()
                .contains("Another presentation shows at this time");
        assertThat(post(world.senior, "/presentations/" + usual + "/schedule", form(4, 5)))
                .hasRedirectedUrl("/presentations/schedule");
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        String page = "/presentations/" + festive + "/schedule";
        assertThat(post(world.senior, page, Map.of("from", "soon", "until", at(Duration.ofHours(-1)))))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a day and a time.", "This is over already.");
        assertThat(post(world.senior, page, form(4, 3)))
                .hasStatus(422)
                .bodyText()
                .contains("It has to end after it begins.");
    }

    @Test
    void whatIsNotFitWhenItsTimeComesIsMissed() {
        post(world.senior, "/presentations/" + festive + "/schedule", form(2, 4));
        jdbc.sql("update presentations set status = 'ARCHIVED' where id = ?")
                .param(festive)
                .update();
        after(Duration.ofHours(3));
        assertThat(active()).containsExactly(usual);
        assertThat(get(world.senior, "/presentations/schedule")).bodyText().contains("Missed");
    }

    @Test
    void whatTheAgentChoseMeanwhileStays() {
        post(world.senior, "/presentations/" + festive + "/schedule", form(2, 4));
        after(Duration.ofHours(3));
        presentations.publish(world.senior, usual);
        after(Duration.ofHours(5));
        assertThat(active()).containsExactly(usual);
    }

    @Test
    void aTimeIsEndedByHand() {
        post(world.senior, "/presentations/" + festive + "/schedule", form(2, 4));
        after(Duration.ofHours(3));
        post(world.senior, "/presentations/schedule/" + slot() + "/end");
        assertThat(active()).containsExactly(usual);
        assertThat(get(world.senior, "/presentations/schedule")).bodyText().contains("Ended by hand");
    }

    @Test
    void anotherAgentsIsMissing() {
        post(world.senior, "/presentations/" + festive + "/schedule", form(2, 4));
        Viewer stranger = world.stranger;
        assertThat(get(stranger, "/presentations/schedule")).bodyText().doesNotContain("Festive", "Usual");
        assertThat(get(stranger, "/presentations/" + festive + "/schedule/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, "/presentations/" + festive + "/schedule", form(6, 7)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, "/presentations/schedule/" + slot() + "/end")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
