package org.agentmitra.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.agentmitra.sheets.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedMoneyTest {
    private final MoneyParser parser = new MoneyParser(true);

    @ParameterizedTest
    @CsvSource({
        "-500,-50000",
        "'(1,250.50)',-125050",
        "75.25-,-7525",
        "-₹75,-7500",
        "500/-,50000",
        "'1,00,000',10000000"
    })
    void whatIsTakenBackIsLessThanNothing(String text, long paise) {
        assertThat(parser.parse(new Cell.Text(text)).value()).isEqualTo(paise);
    }

    @Test
    void numbersKeepTheirSign() {
        assertThat(parser.parse(new Cell.Number(new BigDecimal("-76.12"), "-76.12"))
                        .value())
                .isEqualTo(-7612L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--5", "(5", "-", "5-5", "-2000000000000"})
    void whatSaysNothingIsRefused(String text) {
        Reading reading = parser.parse(new Cell.Text(text));
        assertThat(reading.value()).isNull();
        assertThat(reading.flaw()).extracting(Flaw::code).isEqualTo("money-unclear");
    }
}
