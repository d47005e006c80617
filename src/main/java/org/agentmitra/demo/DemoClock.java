package org.agentmitra.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The portal's clock in the demo world. While its past is made it shows that past, to the thread that makes it and to
 * nobody else: so services themselves write down what happened when.
 */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {
    private final Clock now = Clock.systemUTC();
    private final ScopedValue<Duration> past = ScopedValue.newInstance();

    /** Does it as if it were so long ago. */
    void ago(Duration time, Runnable act) {
        ScopedValue.where(past, time).run(act);
    }

    @Override
    public Instant instant() {
        return now.instant().minus(past.orElse(Duration.ZERO));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        DemoClock all = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return all.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return all.withZone(other);
            }
        };
    }
}
