package org.agentmitra.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ThrottleTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Test
    void afterTenTriesThereIsARestOfFifteenMinutes() {
        Throttle throttle = at(NOON);
        spend(throttle);
        assertThat(throttle.take("door")).isFalse();
        assertThat(throttle.lockIfSpent("door")).isTrue();
        assertThat(throttle.lockIfSpent("door")).isFalse();
        assertThat(at(NOON.plus(Duration.ofMinutes(14))).take("door")).isFalse();
        assertThat(at(NOON.plus(Duration.ofMinutes(15))).take("door")).isTrue();
    }

    @Test
    void aSuccessForgetsTheTriesBefore() {
        Throttle throttle = at(NOON);
        spend(throttle);
        throttle.reset("door");
        assertThat(throttle.take("door")).isTrue();
    }

    @Test
    void aTryThatWasNotEvaluatedDoesNotCount() {
        Throttle throttle = at(NOON);
        spend(throttle);
        throttle.giveBack("door");
        assertThat(throttle.take("door")).isTrue();
        assertThat(throttle.take("door")).isFalse();
    }

    @Test
    void rowsWhoseTimeIsOverAreRemoved() {
        at(NOON).take("door");
        assertThat(at(NOON.plus(Duration.ofMinutes(16))).purge()).isEqualTo(1);
    }

    @Test
    void otherThingsHaveTriesAndARestOfTheirOwn() {
        Duration hour = Duration.ofHours(1);
        assertThat(at(NOON).take("bell", 2, hour)).isTrue();
        assertThat(at(NOON).take("bell", 2, hour)).isTrue();
        assertThat(at(NOON.plus(Duration.ofMinutes(59))).take("bell", 2, hour)).isFalse();
        assertThat(at(NOON.plus(hour)).take("bell", 2, hour)).isTrue();
    }

    private static void spend(Throttle throttle) {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.take("door")).isTrue();
        }
    }

    private Throttle at(Instant time) {
        return new Throttle(jdbc, Clock.fixed(time, ZoneOffset.UTC));
    }
}
