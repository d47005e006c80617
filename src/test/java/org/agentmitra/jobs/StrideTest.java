package org.agentmitra.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StrideTest {
    private final Stride stride = new Stride(1_000, 1_000);

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
        after(4_000, 4_000);
        assertThat(after(1_199)).isEqualTo(500);
        assertThat(after(100, 100)).isEqualTo(1_000);
    }

    @Test
    void aSlowMomentIsMadeUpForByRowsThatAreNeitherQuickNorSlow() {
        assertThat(after(4_000)).isEqualTo(500);
        assertThat(after(1_200, 2_000)).isEqualTo(700);
        assertThat(after(2_999, 3_000, 1_500, 1_500)).isEqualTo(1_000);
    }

    @Test
    void aTargetThatTakesFewAtOnceStaysBelowThat() {
        Stride few = new Stride(1_000, 20);
        few.took(Duration.ofSeconds(2));
        assertThat(few.rows()).isEqualTo(20);
    }

    @Test
    void quickRowsAreDoubledBeyondTheFirstUpToTheMost() {
        Stride quick = new Stride(1_000, 5_000);
        assertThat(quick.rows()).isEqualTo(1_000);
        quick.took(Duration.ofMillis(400));
        assertThat(quick.rows()).isEqualTo(2_000);
        quick.took(Duration.ofMillis(800));
        quick.took(Duration.ofMillis(1_100));
        assertThat(quick.rows()).isEqualTo(5_000);
    }
}
