package org.agentmitra.notifications;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.carriers.Channel;
import org.agentmitra.jobs.ImportFinished;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people are told follows their choices, and their quiet. */
@PortalTest
class ChosenWaysTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    QuietGate gate;

    @Autowired
    MessageDesk desk;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    Viewer sunita;

    @BeforeEach
    void lay() {
        sunita = world.lay().senior;
    }

    @Test
    void anImportIsToldInTheInboxUntilSomethingElseIsChosen() {
        finish();
        assertThat(channels()).containsExactly("IN_APP");
    }

    @Test
    void itIsToldByTheWaysThatAreChosenAndATextMessageNeedsAConfirmedPhone() {
        assertThat(choose("", "", "IMPORTS-EMAIL", "IMPORTS-SMS")).hasRedirectedUrl("/profile/notices/edit");
        finish();
        assertThat(channels()).containsExactly("EMAIL");
        jdbc.sql("update users set phone = '+919876500071', phone_opens = true where id = ?")
                .param(sunita.user())
                .update();
        entities.clear();
        finish();
        assertThat(channels()).containsExactlyInAnyOrder("EMAIL", "EMAIL", "SMS");
        choose("", "");
        finish();
        assertThat(channels()).hasSize(3);
    }

    @Test
    void inQuietHoursWhatCanWaitIsHeldUntilTheyEndAndSafetyIsNot() {
        LocalTime now = LocalTime.now(clock.withZone(ZoneId.of("Asia/Kolkata")));
        LocalTime from = half(now.minusHours(1));
        LocalTime until = half(now.plusHours(2));
        choose(from.toString(), until.toString(), "IMPORTS-EMAIL");
        finish();
        UUID held = last("EMAIL");
        assertThat(gate.heldUntil(held))
                .hasValueSatisfying(end -> assertThat(end.atZone(ZoneId.of("Asia/Kolkata"))
                                .toLocalTime()
                                .truncatedTo(ChronoUnit.MINUTES))
                        .isEqualTo(until));
        UUID urgent =
                desk.send(sunita.user(), Channel.EMAIL, "sunita@example.com", Locale.ENGLISH, "password-replaced");
        assertThat(gate.heldUntil(urgent)).isEmpty();
        choose("", "", "IMPORTS-EMAIL");
        assertThat(gate.heldUntil(held)).isEmpty();
    }

    @Test
    void theHoursAreThoseOfTheReadersZone() {
        LocalTime now = LocalTime.now(clock.withZone(ZoneId.of("Asia/Kolkata")));
        choose(half(now.minusHours(1)).toString(), half(now.plusHours(2)).toString(), "IMPORTS-EMAIL");
        jdbc.sql("update users set zone = 'America/Los_Angeles' where id = ?")
                .param(sunita.user())
                .update();
        finish();
        assertThat(gate.heldUntil(last("EMAIL"))).isEmpty();
    }

    @Test
    void oddTimesAreNamed() {
        assertThat(choose("22:00", "")).hasStatus(422).bodyText().contains("Choose both times, or none.");
        assertThat(choose("22:00", "22:00")).hasStatus(422).bodyText().contains("begin and end at different times");
        assertThat(choose("22:07", "x")).hasStatus(422).bodyText().contains("Choose one of the list.");
        assertThat(mvc.get().uri("/profile/notices/edit").with(as(sunita)).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"IMPORTS-IN_APP\"", "Text messages need a phone");
    }

    private static LocalTime half(LocalTime time) {
        return time.truncatedTo(ChronoUnit.HOURS).plusMinutes(time.getMinute() < 30 ? 0 : 30);
    }

    private void finish() {
        events.publishEvent(new ImportFinished(Ids.next(), sunita.user(), "policies", "due.csv", false, 1, 0, 0, 0, 0));
    }

    private List<String> channels() {
        return jdbc.sql("select channel from messages where user_id = ? order by id")
                .param(sunita.user())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private UUID last(String channel) {
        return jdbc.sql("select id from messages where user_id = ? and channel = ? order by id desc limit 1")
                .params(sunita.user(), channel)
                .query(UUID.class)
                .single();
    }

    private MvcTestResult choose(String from, String until, String... on) {
        return mvc.post()
                .uri("/profile/notices")
                .param("on", on)
                .param("from", from)
                .param("until", until)
                .locale(Locale.ENGLISH)
                .with(as(sunita))
                .with(csrf())
                .exchange();
    }
}
