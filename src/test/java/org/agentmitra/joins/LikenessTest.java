package org.agentmitra.joins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void equalNamesAreFullyAlikeAndStrangersNotAtAll() {
        assertThat(Likeness.of("ASHA IYER", "ASHA IYER")).isEqualTo(100);
        assertThat(Likeness.of("ASHA IYER", "MOHAN DAS")).isZero();
    }

    @Test
    void aTypingErrorIsCloserThanASharedSurname() {
        assertThat(Likeness.of("ASHA IYER", "ASHA IYAR")).isGreaterThan(Likeness.of("ASHA IYER", "MOHAN IYER"));
        assertThat(Likeness.of("ASHA IYER", "IYER ASHA")).isEqualTo(99);
    }
}
