package org.agentmitra.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // 22:00 to 07:00 in India
                "22:00, 07:00, 2026-03-05T16:29:59Z, -",
                "22:00, 07:00, 2026-03-05T16:30:00Z, 2026-03-06T01:30:00Z",
                "22:00, 07:00, 2026-03-05T20:00:00Z, 2026-03-06T01:30:00Z",
                "22:00, 07:00, 2026-03-06T01:29:59Z, 2026-03-06T01:30:00Z",
                "22:00, 07:00, 2026-03-06T01:30:00Z, -",
                // 13:00 to 14:30
                "13:00, 14:30, 2026-03-05T07:29:00Z, -",
                "13:00, 14:30, 2026-03-05T07:30:00Z, 2026-03-05T09:00:00Z",
                "13:00, 14:30, 2026-03-05T09:00:00Z, -"
            })
    void theyEndWhereTheReaderIs(String from, String until, String moment, String end) {
        QuietHours hours = new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
        assertThat(hours.end(Instant.parse(moment), INDIA))
                .isEqualTo(Optional.ofNullable(end).map(Instant::parse));
    }

    @Test
    void aClockThatIsSetForwardEndsThemAtTheNextTimeThereIs() {
        QuietHours hours = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
        assertThat(hours.end(Instant.parse("2026-03-08T06:00:00Z"), ZoneId.of("America/New_York")))
                .contains(Instant.parse("2026-03-08T07:30:00Z"));
    }
}
