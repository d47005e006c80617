package org.agentmitra.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class ProofsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void aProofIsFreshForTenMinutesAndNoLonger() {
        MockHttpSession session = new MockHttpSession();
        at(NOON).give(session);
        assertThat(at(NOON.plus(Duration.ofMinutes(10)).minusMillis(1)).fresh(in(session)))
                .isTrue();
        assertThat(at(NOON.plus(Duration.ofMinutes(10))).fresh(in(session))).isFalse();
    }

    @Test
    void withoutASessionOrAProofInItThereIsNone() {
        assertThat(at(NOON).fresh(new MockHttpServletRequest())).isFalse();
        assertThat(at(NOON).fresh(in(new MockHttpSession()))).isFalse();
        MockHttpSession odd = new MockHttpSession();
        odd.setAttribute(Proofs.ATTRIBUTE, "always");
        assertThat(at(NOON).fresh(in(odd))).isFalse();
    }

    private static Proofs at(Instant now) {
        return new Proofs(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static MockHttpServletRequest in(MockHttpSession session) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/users");
        request.setSession(session);
        return request;
    }
}
