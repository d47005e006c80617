package org.agentmitra.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ChallengesTest {
    private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

    private final Challenges challenges = at(NOW);
    private final MockHttpServletRequest browser = new MockHttpServletRequest();

    @Test
    void isGoodOnceAndInItsOwnBrowserOnly() {
        String challenge = challenges.ask(browser, Ceremony.SIGN_IN);
        assertThat(challenge).hasSize(43);
        assertThat(challenges.take(new MockHttpServletRequest(), Ceremony.SIGN_IN))
                .isEmpty();
        assertThat(challenges.take(browser, Ceremony.SIGN_IN)).contains(challenge);
        assertThat(challenges.take(browser, Ceremony.SIGN_IN)).isEmpty();
    }

    @Test
    void isGoodForNothingElse() {
        challenges.ask(browser, Ceremony.SECOND_STEP);
        assertThat(challenges.take(browser, Ceremony.SIGN_IN)).isEmpty();
        assertThat(challenges.take(browser, Ceremony.SET_UP)).isEmpty();
        assertThat(challenges.take(browser, Ceremony.SECOND_STEP)).isPresent();
    }

    @Test
    void isGoodForFiveMinutes() {
        challenges.ask(browser, Ceremony.SIGN_IN);
        assertThat(at(NOW.plus(Duration.ofMinutes(5))).take(browser, Ceremony.SIGN_IN))
                .isEmpty();
        String challenge = challenges.ask(browser, Ceremony.SIGN_IN);
        assertThat(at(NOW.plus(Duration.ofMinutes(5)).minusMillis(1)).take(browser, Ceremony.SIGN_IN))
                .contains(challenge);
    }

    @Test
    void theLatestCounts() {
        String first = challenges.ask(browser, Ceremony.SIGN_IN);
        String second = challenges.ask(browser, Ceremony.SIGN_IN);
        assertThat(second).isNotEqualTo(first);
        assertThat(challenges.take(browser, Ceremony.SIGN_IN)).contains(second);
    }

    private static Challenges at(Instant now) {
        return new Challenges(Clock.fixed(now, ZoneOffset.UTC));
    }
}
