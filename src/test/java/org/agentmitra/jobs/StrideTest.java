package org.agentmitra.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StrideTest {
    private final Stride stride = new Stride(1_000, Integer.MAX_VALUE);

    private int after(int... millis) {
        for (int time : millis) {
            stride.took(Duration.ofMillis(time));
        }
        return stride.rows();
    }

    @Test
    void rowsThatTakeLongAreHalvedButNotWithoutEnd() {
        assertThat(after(3_001)).isEqualTo(500);
        assertThat(after(5_000, 5_000, 5_000, 5_000)).isEqualTo(100);
    }

    @Test
    void rowsThatAreQuickAreDoubledUpToTheMost() {
        assertThat(after(1_199)).isEqualTo(2_000);
        assertThat(after(1_200, 3_000)).isEqualTo(2_000);
        assertThat(after(100, 100, 100)).isEqualTo(8_000);
    }

    @Test
    void aTargetThatTakesFewAtOnceStaysBelowThat() {
        Stride few = new Stride(1_000, 20);
        assertThat(few.rows()).isEqualTo(20);
        few.took(Duration.ofMillis(1));
        assertThat(few.rows()).isEqualTo(20);
    }
}
