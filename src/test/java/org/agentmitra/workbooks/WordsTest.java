package org.agentmitra.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.formats.Expected;
import org.agentmitra.rules.CellRule;
import org.agentmitra.rules.RuleKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void datesOfAColumnThatIsReadMonthFirstStandInTheOrderThatNobodyMistakes() {
        assertThat(CellForm.of(CellType.PAST_DATE, DateOrder.MONTH_FIRST).format())
                .isEqualTo("yyyy-mm-dd");
        assertThat(CellForm.of(CellType.PAST_DATE, null).format()).isEqualTo("dd/mm/yyyy");
        assertThat(Words.madeUp(CellType.PAST_DATE, "Start", DateOrder.MONTH_FIRST))
                .isEqualTo("2015-04-28");
        assertThat(Words.madeUp(CellType.PAST_DATE, "Start", null)).isEqualTo("28/04/2015");
        assertThat(Words.madeUp(CellType.MONTH, "Due", DateOrder.MONTH_FIRST)).isEqualTo("04/2026");
    }

    private static final Expected EXPECTED = new Expected(LocalDate.parse("2026-03-10"), "IN", "", "", "");

    private static DesignedColumn column(String field, CellType type, CellRule... rules) {
        return new DesignedColumn(
                "Any", List.of(), field, type, false, null, List.of(), List.of(), null, null, List.of(rules), null);
    }

    private static CellRule rule(RuleKind kind, @Nullable String argument) {
        return new CellRule(kind, argument, true, null);
    }

    private static String example(CellType type, CellRule... rules) {
        return Examples.of(column("field", type, rules), List.of(), EXPECTED);
    }

    @Test
    void aMadeUpValueKeepsTheRulesOfItsColumnOrIsLeftOut() {
        assertThat(example(CellType.MONEY, rule(RuleKind.MIN, "50000"))).isEqualTo("50000");
        assertThat(example(CellType.INTEGER, rule(RuleKind.MAX, "5"))).isEqualTo("5");
        assertThat(example(CellType.BIRTH_DATE, rule(RuleKind.MAX, "today-60y")))
                .isEqualTo("10/03/1966");
        assertThat(example(CellType.ID, rule(RuleKind.MIN_LENGTH, "12"), rule(RuleKind.MAX_LENGTH, "14")))
                .isEqualTo("900000101900");
        assertThat(example(CellType.ID, rule(RuleKind.PATTERN, "GL/\\d+"))).isEmpty();
        assertThat(example(CellType.ID, rule(RuleKind.EXISTS, null))).isEmpty();
        assertThat(example(CellType.NAME, rule(RuleKind.MIN_LENGTH, "3"))).isEqualTo("Asha Kulkarni");
    }

    @Test
    void aSampleThatBreaksTheRulesOfItsColumnIsLeftOut() {
        DesignedColumn column = new DesignedColumn(
                "Any",
                List.of(),
                "policyNumber",
                CellType.ID,
                false,
                null,
                List.of(),
                List.of(),
                null,
                "12",
                List.of(rule(RuleKind.MIN_LENGTH, "5")),
                null);
        assertThat(Examples.of(column, List.of(), EXPECTED)).isEmpty();
    }
}
