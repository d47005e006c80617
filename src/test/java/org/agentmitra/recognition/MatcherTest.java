package org.agentmitra.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.Templates;
import org.agentmitra.recognition.Matcher.FileColumn;
import org.agentmitra.sheets.Cell;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final Expected EXPECTED =
            new Expected(LocalDate.parse("2026-03-10"), "IN", "0001933G", "LIC", "LIC of India");

    private static FileColumn column(String header, String... cells) {
        return new FileColumn(
                header, Arrays.stream(cells).<Cell>map(Cell.Text::new).toList());
    }

    private static List<Guess> match(Template template, FileColumn... columns) {
        return new Matcher(template, EXPECTED).match(List.of(columns));
    }

    @Test
    void headersAreKnownByTheirNameByOtherSpellingsAndByLikeness() {
        assertThat(match(
                        Templates.POLICY_LIST,
                        column("Policy No", "900000017"),
                        column("S.A.", "500000"),
                        column("Instalmnt Premium", "1015"),
                        column("Weather", "rain")))
                .containsExactly(
                        new Guess("Policy No", 100, Guess.How.EXACT, null),
                        new Guess("Sum Assured", 95, Guess.How.SYNONYM, null),
                        new Guess("Instalment Premium", 86, Guess.How.SIMILAR, null),
                        Guess.NONE);
    }

    @Test
    void headersThatReadAlikeMeanNothingWhereNoCellFits() {
        assertThat(match(Templates.POLICY_LIST, column("Mobile Nos", "Asha", "Binod")))
                .containsExactly(Guess.NONE);
        assertThat(match(Templates.POLICY_LIST, column("Mobile Nos", "9876500001", "9876500002")))
                .extracting(Guess::column)
                .containsExactly("Mobile");
    }

    @Test
    void columnsWithoutATellingHeaderAreKnownByTheirCells() {
        assertThat(match(
                        Templates.POLICY_LIST,
                        column("x", "Yly", "Hly", "Qly"),
                        column("y", "LIC of India", "LIC"),
                        column("z", "9876500001", "9876500002")))
                .extracting(Guess::column, Guess::how)
                .containsExactly(
                        tuple("Mode", Guess.How.VALUES),
                        tuple("Provider", Guess.How.VALUES),
                        tuple("Mobile", Guess.How.VALUES));
    }

    @Test
    void aFewBadCellsMakeAGuessByValuesLessSure() {
        assertThat(match(
                        Templates.POLICY_LIST,
                        column("a", "9876500001", "9876500002", "9876500003", "98765"),
                        column("b", "Half Yrly", "Qly", "twice", "now and then"),
                        column("c", "9876500001", "98765", "12")))
                .containsExactly(
                        new Guess("Mobile", 56, Guess.How.VALUES, null),
                        new Guess("Mode", 37, Guess.How.VALUES, null),
                        Guess.NONE);
    }

    @Test
    void nothingIsProposedTwice() {
        assertThat(match(Templates.POLICY_LIST, column("Mode", "Yly"), column("Mod", "Hly")))
                .extracting(Guess::column)
                .containsExactly("Mode", null);
    }

    @Test
    void datesThatCanOnlyBeMonthFirstAreReadSo() {
        assertThat(match(Templates.POLICY_LIST, column("DOC", "12/31/2020", "03/04/2021")))
                .containsExactly(new Guess("DOC", 100, Guess.How.EXACT, DateOrder.MONTH_FIRST));
        assertThat(match(Templates.POLICY_LIST, column("DOC", "31/12/2020", "03/04/2021")))
                .containsExactly(new Guess("DOC", 100, Guess.How.EXACT, null));
    }

    @Test
    void aKnownHeaderIsWorthLittleWhereTheValuesSayOtherwise() {
        assertThat(match(Templates.POLICY_LIST, column("DOB", "01/02/2031", "05/02/2032")))
                .singleElement()
                .returns("DOB", Guess::column)
                .returns(true, Guess::doubtful);
        assertThat(match(
                        Templates.POLICY_LIST,
                        column("Mobile", "Asha", "Binod"),
                        column("Ring", "9876500001", "9876500002")))
                .extracting(Guess::column)
                .containsExactly(null, "Mobile");
    }

    @Test
    void daysAreToldApartByWhenTheyAre() {
        assertThat(match(
                        Templates.POLICY_LIST,
                        column("a", "01/02/1971", "05/02/1982"),
                        column("b", "01/02/2021", "05/02/2024"),
                        column("c", "01/04/2026", "05/05/2026"),
                        column("d", "01/04/2036", "05/05/2041")))
                .extracting(Guess::column)
                .containsExactly("DOB", "DOC", "FUP", "Maturity Date");
    }

    @Test
    void headersOfOtherTonguesAreKnown() {
        assertThat(match(
                        Templates.POLICY_LIST,
                        column("ग्राहक"),
                        column("देय तिथि"),
                        column("Agent"),
                        column("Start Date")))
                .extracting(Guess::column, Guess::how)
                .containsExactly(
                        tuple("Name", Guess.How.SYNONYM),
                        tuple("FUP", Guess.How.SYNONYM),
                        tuple("Agency Code", Guess.How.SYNONYM),
                        tuple("DOC", Guess.How.SYNONYM));
    }
}
