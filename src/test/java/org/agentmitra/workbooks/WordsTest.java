package org.agentmitra.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
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
}
