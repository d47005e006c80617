package org.agentmitra.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LicenceTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Test
    void standsByTheDay() {
        assertThat(Licence.on(TODAY, null)).isEqualTo(Licence.UNKNOWN);
        assertThat(Licence.on(TODAY, TODAY.minusDays(1))).isEqualTo(Licence.EXPIRED);
        assertThat(Licence.on(TODAY, TODAY)).isEqualTo(Licence.EXPIRING);
        assertThat(Licence.on(TODAY, TODAY.plusDays(90))).isEqualTo(Licence.EXPIRING);
        assertThat(Licence.on(TODAY, TODAY.plusDays(91))).isEqualTo(Licence.VALID);
    }
}
