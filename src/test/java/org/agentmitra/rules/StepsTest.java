package org.agentmitra.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\\d{9}", "[A-Z]{5}\\d{4}[A-Z]", "(?:Mr|Mrs|Ms)\\.? .+", "[^@]+@[^@]+"})
    void whatPeopleNeedIsSound(String pattern) {
        assertThat(Steps.judge(pattern)).isEqualTo(Steps.Verdict.SOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*a*a*a*a*b", "(.*)(.*)(.*)(.*)z"})
    void whatRunsAwayIsSlow(String pattern) {
        assertThat(Steps.judge(pattern)).isEqualTo(Steps.Verdict.SLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a-", "*", ""})
    void whatCannotBeReadIsBad(String pattern) {
        assertThat(Steps.judge(pattern)).isEqualTo(Steps.Verdict.BAD);
        assertThat(Steps.judge("a".repeat(201))).isEqualTo(Steps.Verdict.BAD);
    }

    @Test
    void aTextOnWhichAPatternRunsAwayDoesNotMatch() {
        Pattern slow = Pattern.compile("(q+)+w");
        assertThat(Steps.matches(slow, "q".repeat(60))).isFalse();
        assertThat(Steps.matches(slow, "qqqw")).isTrue();
        assertThat(Steps.matches(Pattern.compile(".*"), "x".repeat(501))).isFalse();
    }
}
