package org.agentmitra.flags;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one database, with a clock that the test turns. */
@PortalTest
class SnapshotsTest {
    private static final String FLAG = "policy_management_enabled";

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlagService flags;

    @Autowired
    Snapshots shared;

    private final Turned clock = new Turned();
    private Snapshots node;

    private static final class Turned extends Clock {
        private Instant now = Instant.parse("2026-03-05T06:00:00Z");

        @Override
        public ZoneId getZone() {
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
    }

    @BeforeEach
    void start() {
        world.lay();
        node = new Snapshots(jdbc, clock, Duration.ofSeconds(2));
    }

    @AfterEach
    void forget() {
        shared.expire();
    }

    private boolean seen() {
        return requireNonNull(node.rules().get(FLAG)).onByDefault();
    }

    private void switchOff() {
        RuleForm form = flags.rules(world.root, FLAG);
        flags.rule(world.root, FLAG, new RuleForm(false, "", form.from(), form.until(), form.version()));
    }

    private void pass(long millis) {
        clock.now = clock.now.plusMillis(millis);
    }

    @Test
    void aChangeMadeOnAnotherNodeIsSeenAfterTwoSeconds() {
        assertThat(seen()).isTrue();
        switchOff();
        pass(1_999);
        assertThat(seen()).isTrue();
        pass(1);
        assertThat(seen()).isFalse();
    }

    @Test
    void theNodeOfTheChangeSeesItAtOnce() {
        assertThat(seen()).isTrue();
        switchOff();
        node.on(FlagChanged.of(world.root.user(), "flag.changed", FLAG, List.of()));
        assertThat(seen()).isFalse();
    }

    @Test
    void askingCostsOneShortQueryEveryTwoSecondsAtMost() throws Exception {
        seen();
        assertThat(QueryCount.of(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        seen();
                    }
                    return 0;
                }))
                .isEmpty();
        pass(2_000);
        assertThat(QueryCount.of(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        seen();
                    }
                    return 0;
                }))
                .containsExactly("select stamp from feature_flag_stamp");
        switchOff();
        pass(2_000);
        assertThat(QueryCount.of(this::seen)).hasSize(3);
    }
}
