package org.agentmitra.journals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void itSaysHowManyRowsASecondAndHowLongOthersTake() {
        Pace pace = new Pace(3_000, 1_500);
        assertThat(pace.rate()).isEqualTo(2_000);
        assertThat(pace.secondsFor(100_000)).isEqualTo(50);
        assertThat(pace.secondsFor(0)).isZero();
    }

    @Test
    void theSlowestIsOneRowASecond() {
        assertThat(new Pace(1, 60_000).rate()).isEqualTo(1);
        assertThat(new Pace(1, 60_000).secondsFor(2)).isEqualTo(120);
    }
}
