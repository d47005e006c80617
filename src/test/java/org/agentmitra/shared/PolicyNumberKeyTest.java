package org.agentmitra.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyNumberKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"900000017", "0900000017", " 00900 000 017", "9000/00017", "900-000-017", "'900000017"})
    void zerosInFrontAndWhatStandsBetweenAreIgnored(String number) {
        assertThat(PolicyNumberKey.of(number)).isEqualTo(PolicyNumberKey.of("900000017"));
    }

    @Test
    void lettersCountWhateverTheirCase() {
        assertThat(PolicyNumberKey.of("ab/0012").value()).isEqualTo("AB0012");
        assertThat(PolicyNumberKey.of("AB12")).isNotEqualTo(PolicyNumberKey.of("AB0012"));
    }

    @Test
    void nothingIsLeftOfZeros() {
        assertThat(PolicyNumberKey.of("000").isEmpty()).isTrue();
        assertThat(PolicyNumberKey.of("9").isEmpty()).isFalse();
    }
}
