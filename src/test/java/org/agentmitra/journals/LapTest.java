package org.agentmitra.journals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LapTest {
    private Instant now = Instant.parse("2026-03-05T10:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private void pass(int millis) {
        now = now.plusMillis(millis);
    }

    @Test
    void aChunkThatIsTriedAgainTookBothAttempts() {
        Lap lap = new Lap(clock);
        pass(40);
        assertThat(lap.took()).isEqualTo(Duration.ofMillis(40));
        pass(10);
        assertThat(lap.took()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void savingAChunkIsMeasuredWithTheNext() {
        Lap lap = new Lap(clock);
        pass(40);
        lap.took();
        pass(5);
        lap.next();
        pass(20);
        assertThat(lap.took()).isEqualTo(Duration.ofMillis(25));
    }
}
