package org.agentmitra.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.notifications.SentMessages;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever began and did not send it in is told some days before it goes. */
@PortalTest
class JourneyEndingTest extends PageFixture {
    private static final String PHONE = "+919876500043";

    @Autowired
    TestJourneys begun;

    @Autowired
    JourneyEndings endings;

    @Autowired
    JourneyRows rows;

    @Autowired
    Accounts accounts;

    @Autowired
    SentMessages sent;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Viewer holder;
    UUID journey;

    @BeforeEach
    void lay() {
        holder = world.lay().viewer("policyholder", null);
        jdbc.sql("update users set phone = ? where id = ?")
                .params(PHONE, holder.user())
                .update();
        accounts.confirmPhone(holder.user(), PHONE);
        journey = begun.begun(holder.user());
    }

    private OffsetDateTime endsIn(Duration left) {
        OffsetDateTime end = OffsetDateTime.ofInstant(clock.instant().plus(left), ZoneOffset.UTC);
        jdbc.sql("update journeys set expires_at = ? where id = ?")
                .params(end, journey)
                .update();
        return end;
    }

    private List<UUID> told() {
        JourneyTasks.tell(endings);
        return jdbc.sql("select id from messages where user_id = ? and template = 'onboarding-ending' order by channel")
                .param(holder.user())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<String> channels() {
        return told().stream()
                .map(id -> jdbc.sql("select channel from messages where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .toList();
    }

    @Test
    void theWayBackIsToldOnceByAllWays() {
        OffsetDateTime end = endsIn(JourneyEndings.BEFORE.minusMinutes(1));
        assertThat(channels()).containsExactly("EMAIL", "IN_APP", "SMS");
        String day = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH)
                .format(end.atZoneSameInstant(ZoneId.of("Asia/Kolkata")));
        assertThat(told())
                .hasSize(3)
                .allSatisfy(id -> assertThat(
                                sent.text(id, Locale.ENGLISH).orElseThrow().text())
                        .contains("until " + day, "/onboarding"));
        assertThat(trail.of(journey)).containsOnlyOnce("journey.reminded");
    }

    @Test
    void itIsSaidInTheReadersLanguage() {
        jdbc.sql("update users set language = 'hi' where id = ?")
                .param(holder.user())
                .update();
        endsIn(Duration.ofDays(2));
        assertThat(sent.text(told().getFirst(), Locale.ENGLISH).orElseThrow().text())
                .contains("आपके उत्तर");
    }

    @Test
    void nobodyIsToldEarlierOrWhenItIsOverOrSentIn() {
        endsIn(JourneyEndings.BEFORE.plusMinutes(1));
        assertThat(told()).isEmpty();
        endsIn(Duration.ofMinutes(-1));
        assertThat(told()).isEmpty();
        endsIn(Duration.ofDays(1));
        rows.close(journey, JourneyState.SUBMITTED, "AM-2600001-8", clock.instant());
        assertThat(told()).isEmpty();
        endings.tell(journey);
        assertThat(trail.of(journey)).doesNotContain("journey.reminded");
    }

    @Test
    void whoWantsNoneGetsNoneAndIsNotAskedAgain() {
        assertThat(get(holder, "/profile/notices/edit")).bodyText().contains("A registration that you began soon ends");
        assertThat(get(world.senior, "/profile/notices/edit"))
                .bodyText()
                .doesNotContain("A registration that you began soon ends");
        assertThat(post(holder, "/profile/notices", Map.of("from", "", "until", "", "on", "REGISTRATION-IN_APP")))
                .hasStatus3xxRedirection();
        endsIn(Duration.ofDays(1));
        assertThat(channels()).containsExactly("IN_APP");
        assertThat(endings.due()).isEmpty();
    }
}
