package org.agentmitra.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.agentmitra.sheets.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareDaysTest {
    @ParameterizedTest
    @CsvSource({
        "43895,false,2020-03-05",
        "42433,true,2020-03-05",
        "3653,false,",
        "3654,false,1910-01-01",
        "91312,false,2149-12-31",
        "91313,false,",
        "2191,true,",
        "2192,true,1910-01-01",
        "89850,true,2149-12-31",
        "89851,true,",
        "42433.5,true,"
    })
    void aNumberOfDaysIsReadInItsWorkbooksCalendar(String raw, boolean since1904, @Nullable LocalDate day) {
        Reading reading = Parsers.of(CellType.DATE, TestSheet.EXPECTED)
                .parse(new Cell.Number(new BigDecimal(raw), raw, since1904));
        assertThat(reading.value()).isEqualTo(day);
        assertThat(reading.flaw())
                .isEqualTo(
                        day == null
                                ? new Flaw(true, "date-unclear", List.of(raw))
                                : new Flaw(false, "date-serial", List.of(raw, day.format(DateParser.PRINTED))));
    }
}
