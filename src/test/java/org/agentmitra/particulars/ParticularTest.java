package org.agentmitra.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sheets and people write, and what is kept of it. */
class ParticularTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GENDER      | f                | FEMALE
                    GENDER      | पुरुष              | MALE
                    GENDER      | Other            | OTHER
                    GENDER      | maybe            |
                    MARITAL     | M                | MARRIED
                    MARITAL     | Widower          | WIDOWED
                    MARITAL     | Unmarried.       | SINGLE
                    MARITAL     | x                |
                    WHATSAPP    | 098765 00001     | +919876500001
                    WHATSAPP    | 12345            |
                    PAN         | zzzps1234q       | ZZZPS1234Q
                    PAN         | ZZZPS0000Q       |
                    AADHAAR     | 5678             | 5678
                    AADHAAR     | XXXX XXXX 5678   | 5678
                    AADHAAR     | ५६७८             | 5678
                    AADHAAR     | 9999 1234 5678   | 5678
                    AADHAAR     | 9999 1234 5679   |
                    AADHAAR     | 567              |
                    INCOME      | ₹ 6,00,000/-     | 60000000
                    INCOME      | 250000.50        | 25000050
                    INCOME      | Rs. 12           | 1200
                    INCOME      | 5 lakh           |
                    INCOME      | 9999999999999    |
                    ANNIVERSARY | 2010-03-05       | 2010-03-05
                    ANNIVERSARY | 5/3/2010         | 2010-03-05
                    ANNIVERSARY | 31/02/2010       |
                    ANNIVERSARY | 1899-12-31       |
                    """)
    void aTextIsReadOrIsNot(Particular one, String typed, String kept) {
        assertThat(one.read(typed).orElse(null)).isEqualTo(kept);
    }

    @Test
    void namesAndWordsHaveTheirLengths() {
        assertThat(Particular.HEAD.read("x".repeat(160))).isPresent();
        assertThat(Particular.HEAD.read("x".repeat(161))).isEmpty();
        assertThat(Particular.REMARKS.read("x".repeat(501))).isEmpty();
    }

    @Test
    void whatIdentifiesIsShownMasked() {
        assertThat(Particular.PAN.shown("ZZZPS1234Q")).isEqualTo("ZZZPS****Q");
        assertThat(Particular.AADHAAR.shown("5678")).isEqualTo("XXXX XXXX 5678");
        assertThat(Particular.WHATSAPP.shown("+919876500001")).isEqualTo("+91 98765 00001");
    }

    @Test
    void onlyGapsAreFilledAndNoValueIsPrinted() {
        Particulars known = new Particulars(Map.of(Particular.HEAD, "Asha"));
        Particulars told = new Particulars(Map.of(Particular.HEAD, "Ravi", Particular.PAN, "ZZZPS1234Q"));
        assertThat(known.filledBy(told).values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Particular.HEAD, "Asha", Particular.PAN, "ZZZPS1234Q"));
        assertThat(told.missingIn(known).values()).containsOnlyKeys(Particular.PAN);
        assertThat(told).hasToString("Particulars[PAN, HEAD]");
    }
}
