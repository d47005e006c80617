package org.agentmitra.journeypages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.onboarding.JourneyBook;
import org.agentmitra.onboarding.JourneyState;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class JourneyPagesTest extends PageFixture {
    private static final String START = "/onboarding";
    private static final String PHONE = "+919876500042";

    @Autowired
    TestJourneys begun;

    @Autowired
    JourneyBook journeys;

    @Autowired
    Accounts accounts;

    @Autowired
    SentCodes codes;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Viewer holder;

    @BeforeEach
    void lay() {
        holder = world.lay().viewer("policyholder", null);
        codes.forget();
    }

    @Test
    void strangersReadWhatIsNeeded() {
        assertThat(mvc.get().uri(START))
                .hasStatusOk()
                .bodyText()
                .contains("What you need", "/registration?next=/onboarding");
        assertThat(get(world.senior, START)).bodyText().contains("Only customers go through these steps.");
    }

    @Test
    void thePhoneIsProvedBeforeTheFirstStep() {
        jdbc.sql("update users set phone = ? where id = ?")
                .params(PHONE, holder.user())
                .update();
        assertThat(post(holder, START)).hasRedirectedUrl("/onboarding/phone");
        assertThat(get(holder, "/onboarding/phone")).bodyText().contains("+91 98765 00042", "Send me a code");
        assertThat(post(holder, "/onboarding/phone")).hasRedirectedUrl("/onboarding/phone");
        assertThat(codes.to(PHONE)).hasSize(1);
        assertThat(journeys.open(holder.user())).isEmpty();
    }

    @Test
    void aStartThatIsSentTwiceBeginsOnce() {
        prove();
        String first = post(holder, START).getResponse().getRedirectedUrl();
        UUID id = journeys.open(holder.user()).orElseThrow().id();
        assertThat(post(holder, START)).hasRedirectedUrl(first);
        assertThat(journeys.open(holder.user()).orElseThrow().id()).isEqualTo(id);
        assertThat(jdbc.sql("select source from journeys where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("REGISTRATION");
        assertThat(get(holder, START)).bodyText().contains("Welcome back.", "Text me the link");
    }

    @Test
    void theLinkGoesToOnesOwnPhone() {
        prove();
        begun.begun(holder.user());
        assertThat(post(holder, "/onboarding/reminders", Map.of("by", "sms"))).hasRedirectedUrl(START);
        assertThat(jdbc.sql("select recipient from messages where user_id = ? and template = 'onboarding-link'")
                        .param(holder.user())
                        .query(String.class)
                        .single())
                .isEqualTo(PHONE);
        // Else somebody with an account would be offered to open another one.
        assertThat(jdbc.sql("select arguments from messages where user_id = ? and template = 'onboarding-link'")
                        .param(holder.user())
                        .query(String.class)
                        .single())
                .contains("/login?next=/onboarding");
        assertThat(post(world.viewer("policyholder", null), "/onboarding/reminders", Map.of("by", "sms")))
                .hasStatus(404);
    }

    @Test
    void whatIsNotSentInWithinThirtyDaysIsGivenUpAndBegunAnew() {
        prove();
        UUID old = begun.begun(holder.user());
        jdbc.sql("update journeys set expires_at = ? where id = ?")
                .params(OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofMinutes(1)), ZoneOffset.UTC), old)
                .update();
        assertThat(get(holder, START))
                .bodyText()
                .contains("is removed now. You begin anew.")
                .doesNotContain("Welcome back.");
        begun.abandonOverdue();
        assertThat(journeys.find(old).orElseThrow().state()).isEqualTo(JourneyState.ABANDONED);
        assertThat(trail.of(old)).contains("journey.abandoned");
        post(holder, START);
        assertThat(journeys.open(holder.user()).orElseThrow().id()).isNotEqualTo(old);
    }

    @Test
    void answersAreCheckedOnceEveryStepIsFinished() {
        begun.begun(holder.user());
        assertThat(get(holder, "/onboarding/check").getResponse().getRedirectedUrl())
                .startsWith("/onboarding/");
        assertThat(post(holder, "/onboarding/submission")).hasRedirectedUrl("/onboarding/check");
        assertThat(journeys.open(holder.user())).isPresent();
        assertThat(get(holder, "/onboarding/confirmation")).hasStatus(404);
        Viewer other = world.viewer("policyholder", null);
        assertThat(post(other, "/onboarding/submission")).hasStatus(404);
    }

    @Test
    void whatWasSentInIsConfirmedAndCanBeTakenAlong() throws Exception {
        UUID id = begun.begun(holder.user());
        begun.takeIn(id, "AM-2600001-8");
        assertThat(get(holder, START)).hasRedirectedUrl("/onboarding/confirmation");
        assertThat(get(holder, "/onboarding/confirmation"))
                .hasStatusOk()
                .bodyText()
                .contains("AM-2600001-8");
        var copy = get(holder, "/onboarding/confirmation/copy.pdf");
        assertThat(copy).hasStatusOk().hasContentType("application/pdf");
        assertThat(new String(copy.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(post(holder, "/onboarding/submission")).hasRedirectedUrl("/onboarding/confirmation");
        assertThat(get(world.viewer("policyholder", null), "/onboarding/confirmation/copy.pdf"))
                .hasStatus(404);
    }

    private void prove() {
        jdbc.sql("update users set phone = ? where id = ?")
                .params(PHONE, holder.user())
                .update();
        accounts.confirmPhone(holder.user(), PHONE);
    }
}
