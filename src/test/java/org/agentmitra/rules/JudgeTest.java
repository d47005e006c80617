package org.agentmitra.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-05");

    private static boolean keeps(RuleKind kind, @Nullable String argument, @Nullable Object value, String text) {
        return new Judge(List.of(new CellRule(kind, argument, true, null)), TODAY)
                .judge(value, text)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "EMAIL, , asha@example.com, asha@example",
                "EMAIL, , asha.rao@mail.example.in, asha rao@example.com",
                "PHONE, , +91 98765 43210, 98765",
                "PHONE, , 022-2345 6789, call me",
                "MIN_LENGTH, 3, abc, ab",
                "MAX_LENGTH, 3, abc, abcd",
                "PATTERN, [A-Z]{2}\\d+, AB12, AB12x",
                "PATTERN, (?i)yes|no, YES, perhaps"
            })
    void aTextKeepsOrBreaksARule(RuleKind kind, @Nullable String argument, String good, String bad) {
        assertThat(keeps(kind, argument, good, good)).isTrue();
        assertThat(keeps(kind, argument, bad, bad)).isFalse();
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                Arguments.of(RuleKind.MIN, "18", 18, 17),
                Arguments.of(RuleKind.MAX, "60", 60, 61),
                Arguments.of(RuleKind.MIN, "1,000", 100_000L, 99_999L),
                Arguments.of(RuleKind.MAX, "10.50", 1_050L, 1_051L),
                Arguments.of(RuleKind.MIN, "0.5", new BigDecimal("0.5"), new BigDecimal("0.4")),
                Arguments.of(RuleKind.MAX, "today", TODAY, TODAY.plusDays(1)),
                Arguments.of(
                        RuleKind.MAX,
                        "today-18y",
                        TODAY.minusYears(18),
                        TODAY.minusYears(18).plusDays(1)),
                Arguments.of(RuleKind.MIN, "Today+30d", TODAY.plusDays(30), TODAY.plusDays(29)),
                Arguments.of(RuleKind.MIN, "2020-01-01", LocalDate.parse("2020-01-01"), LocalDate.parse("2019-12-31")),
                Arguments.of(RuleKind.MAX, "today+1m", YearMonth.parse("2026-04"), YearMonth.parse("2026-05")));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void aNumberAnAmountOrADayKeepsOrBreaksABound(RuleKind kind, String argument, Object good, Object bad) {
        assertThat(keeps(kind, argument, good, good.toString())).isTrue();
        assertThat(keeps(kind, argument, bad, bad.toString())).isFalse();
    }

    @Test
    void aBlankCellBreaksOnlyWhatAsksForAValue() {
        for (RuleKind kind : RuleKind.values()) {
            assertThat(keeps(kind, "9", null, "")).as(kind.name()).isEqualTo(kind != RuleKind.REQUIRED);
        }
        assertThat(keeps(RuleKind.REQUIRED, null, "x", "x")).isTrue();
    }

    @Test
    void whatCannotBeComparedIsNotBroken() {
        assertThat(keeps(RuleKind.MIN, "18", "text", "text")).isTrue();
        assertThat(keeps(RuleKind.MIN, "today", 5, "5")).isTrue();
        assertThat(keeps(RuleKind.MIN, "soon", 5, "5")).isTrue();
        assertThat(keeps(RuleKind.PATTERN, "(", "x", "x")).isTrue();
    }

    @Test
    void whatIsSaidCarriesTheWordsOfTheAdministrator() {
        CellRule rule = new CellRule(RuleKind.MIN_LENGTH, "9", false, "Nine digits, as on the bond");
        assertThat(new Judge(List.of(rule), TODAY).judge("12", "12"))
                .singleElement()
                .satisfies(broken -> {
                    assertThat(broken.code()).isEqualTo("rule-min-length");
                    assertThat(broken.argument()).isEqualTo("9");
                    assertThat(broken.message()).isEqualTo("Nine digits, as on the bond");
                });
    }

    @ParameterizedTest
    @CsvSource({"today", "today-18y", "today+30d", "2026-02-28", "12", "-3.5", "'1,00,000'"})
    void boundsAreRead(String text) {
        assertThat(Bound.of(text)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "tomorrow", "today-18", "1e9", "''", "12 years"})
    void otherTextsAreNoBounds(String text) {
        assertThat(Bound.of(text)).isEmpty();
    }
}
