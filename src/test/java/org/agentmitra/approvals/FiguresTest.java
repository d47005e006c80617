package org.agentmitra.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import org.agentmitra.targets.Lowered;
import org.agentmitra.targets.Tally;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Limit LIMIT = new Limit(1_000, false);
    private static final Lowered.Total NONE = new Lowered.Total(0, 0, 0);
    private static final Lowered.Total ONE = new Lowered.Total(1, 200_00, 100_00);

    private static Figures of(int rows, Lowered lowered) {
        return Figures.of(rows, new Tally(rows, 0, 0, 0, 0), lowered);
    }

    @Test
    void oneRowMoreThanOnePersonMayImportAsksForAnother() {
        assertThat(of(1_000, Lowered.NOTHING).weighty(LIMIT)).isFalse();
        assertThat(of(1_001, Lowered.NOTHING).weighty(LIMIT)).isTrue();
    }

    @Test
    void whereOnePersonMayImportNothingEveryRowAsksForAnother() {
        assertThat(of(1, Lowered.NOTHING).weighty(new Limit(0, true))).isTrue();
        assertThat(of(0, Lowered.NOTHING).weighty(new Limit(0, true))).isFalse();
    }

    @Test
    void whateverLowersAPremiumOrASumAssuredAsksForAnother() {
        assertThat(of(1, new Lowered(ONE, NONE)).weighty(LIMIT)).isTrue();
        assertThat(of(1, new Lowered(NONE, ONE)).weighty(LIMIT)).isTrue();
    }

    @Test
    void duplicatesAndFailuresAreLeftOut() {
        assertThat(Figures.of(10, new Tally(4, 2, 1, 1, 2), Lowered.NOTHING).leftOut())
                .isEqualTo(3);
    }
}
