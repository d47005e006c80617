package org.agentmitra.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionLifetimeTest {
    @Test
    void aSessionLivesEightHoursAndNoLonger() throws Exception {
        MockHttpSession session = new MockHttpSession();
        Instant begun = Instant.ofEpochMilli(session.getCreationTime());
        click(session, begun.plus(Duration.ofHours(8)).minusMillis(1));
        assertThat(session.isInvalid()).isFalse();
        click(session, begun.plus(Duration.ofHours(8)));
        assertThat(session.isInvalid()).isTrue();
    }

    private static void click(MockHttpSession session, Instant now) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/policies");
        request.setServletPath("/policies");
        request.setSession(session);
        MockFilterChain chain = new MockFilterChain();
        new SessionLifetime(Duration.ofHours(8), Clock.fixed(now, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isNotNull();
    }
}
