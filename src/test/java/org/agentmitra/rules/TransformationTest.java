package org.agentmitra.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransformationTest {
    @ParameterizedTest
    @CsvSource({
        "TRIM, ' a b ', a b",
        "COLLAPSE, ' a   b ', a b",
        "UPPER, lic, LIC",
        "LOWER, LIC, lic",
        "TITLE, ASHA m.RAO-IYER, Asha M.Rao-Iyer",
        "DIGITS, No. 12-34, 1234",
        "NO_SPACES, 12 34, 1234",
        "NO_LEADING_ZEROS, 000123, 123",
        "NO_LEADING_ZEROS, 0, 0",
        "PREFIX:LIC, 0001711F, LIC0001711F",
        "PREFIX:LIC, LIC0001711F, LIC0001711F",
        "STRIP_PREFIX:LIC, LIC123, 123",
        "STRIP_PREFIX:LIC, 123, 123",
        "BEFORE:/, 714/18, 714",
        "AFTER:/, 714/18, 18",
        "AFTER:/, 714, 714",
        "REPLACE:Shri→Mr, Shri Rao, Mr Rao",
        "REPLACE:Shri →, Shri Rao, Rao"
    })
    void aStepTidiesAText(String line, String text, String tidy) {
        Transformation step = Transformation.of(line).orElseThrow();
        assertThat(step.apply(text)).isEqualTo(tidy);
        assertThat(step.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SHOUT", "PREFIX", "PREFIX:", "REPLACE:a", "REPLACE:→b", "trim"})
    void whatIsNoStepIsNotRead(String line) {
        assertThat(Transformation.of(line)).isEmpty();
    }

    @Test
    void aChoiceMeansItsSpellings() {
        Choice yearly = new Choice("YEARLY", List.of("YLY", "Annual"));
        assertThat(yearly.means(" yly ")).isTrue();
        assertThat(yearly.means("Yearly")).isTrue();
        assertThat(yearly.means("HLY")).isFalse();
    }
}
