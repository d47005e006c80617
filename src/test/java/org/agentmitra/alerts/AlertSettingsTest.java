package org.agentmitra.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.agentmitra.alerts.AlertSettings.Burst;
import org.agentmitra.alerts.AlertSettings.Hours;
import org.agentmitra.audit.SecurityKind;
import org.junit.jupiter.api.Test;

class AlertSettingsTest {
    private static boolean odd(String from, String until, String time) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(until)).contains(LocalTime.parse(time));
    }

    @Test
    void oddHoursMayPassMidnight() {
        assertThat(odd("23:00", "05:00", "22:59:59")).isFalse();
        assertThat(odd("23:00", "05:00", "23:00")).isTrue();
        assertThat(odd("23:00", "05:00", "00:00")).isTrue();
        assertThat(odd("23:00", "05:00", "04:59:59")).isTrue();
        assertThat(odd("23:00", "05:00", "05:00")).isFalse();
        assertThat(odd("01:00", "05:00", "00:30")).isFalse();
        assertThat(odd("01:00", "05:00", "03:00")).isTrue();
        assertThat(odd("01:00", "05:00", "05:00")).isFalse();
        assertThat(odd("00:00", "00:00", "00:00")).isFalse();
    }

    @Test
    void windowsFollowEachOther() {
        Burst burst = new Burst(Duration.ofMinutes(15), 1);
        Instant quarter = Instant.parse("2026-03-05T10:15:00Z");
        assertThat(burst.start(quarter)).isEqualTo(quarter);
        assertThat(burst.start(quarter.plusMillis(899_999))).isEqualTo(quarter);
        assertThat(burst.start(quarter.minusMillis(1))).isEqualTo(quarter.minusSeconds(900));
    }

    @Test
    void aRuleNeedsAWindowAndAnEvent() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Burst(Duration.ZERO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Burst(Duration.ofMinutes(1), 0));
    }

    @Test
    void actionsTellWhatKindOfEventTheyAre() {
        assertThat(SecurityKind.of("signin.succeeded")).isEqualTo(SecurityKind.SIGNED_IN);
        assertThat(SecurityKind.of("access.missing")).isEqualTo(SecurityKind.DENIED);
        assertThat(SecurityKind.of("signin.code_in_vain")).isEqualTo(SecurityKind.CODE);
        assertThat(SecurityKind.of("anything.exported")).isEqualTo(SecurityKind.EXPORTED);
        assertThat(SecurityKind.of("anything.throttled")).isEqualTo(SecurityKind.THROTTLED);
        assertThat(SecurityKind.of("policies.imported")).isNull();
    }

    @Test
    void everyRuleIsKnownByItsSlug() {
        for (AlertRule rule : AlertRule.values()) {
            assertThat(AlertRule.of(rule.slug())).isEqualTo(rule);
        }
    }
}
