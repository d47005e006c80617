package org.agentmitra.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.Templates;
import org.agentmitra.recognition.Matcher.FileColumn;
import org.agentmitra.sheets.Cell;
import org.junit.jupiter.api.Test;

/** Sheets whose headers say nothing, or are none: what their columns are is told by the cells together. */
class LeftoversTest {
    private static final Expected LIC =
            new Expected(LocalDate.parse("2026-03-10"), "IN", "0001933G", "LIC", "LIC of India");
    private static final Expected OTHER =
            new Expected(LocalDate.parse("2026-03-10"), "IN", "0001933G", "TESTLIFE", "Test Life");
    private static final KnownWords PLANS = new KnownWords(Set.of("714", "715", "836"), text -> true, false);

    private static final String[] NUMBERS = {"900000017", "900000025", "900000033", "900000041", "900000058"};
    private static final String[] NAMES = {"ASHA RAO (LA)", "Binod Kumar Roy", "C. Das", "आशा पाटिल", "Mohan Das"};
    private static final String[] REMARKS = {"will pay on Friday", "Call again", "abroad", "Paid by his son", "Ill"};
    private static final String[] SUMS = {"500000", "3,00,000", "200000", "1000000", "100000"};
    private static final String[] PREMIUMS = {"12015", "8450.50", "2310", "41200", "2105"};
    private static final String[] TERMS = {"18", "20", "25", "16", "20"};

    private static FileColumn column(String header, String... cells) {
        return new FileColumn(
                header,
                Arrays.stream(cells)
                        .map(text -> text.isEmpty() ? Cell.Empty.CELL : new Cell.Text(text))
                        .<Cell>map(Cell.class::cast)
                        .toList());
    }

    private static FileColumn unnamed(String... cells) {
        return column("Feld", cells);
    }

    private static List<Guess> match(Template template, Expected expected, FileColumn... columns) {
        return new Matcher(template, expected, PLANS).match(List.of(columns));
    }

    private static List<String> proposed(FileColumn... columns) {
        return match(Templates.POLICY_LIST, OTHER, columns).stream()
                .map(guess -> guess.column() == null ? "" : guess.column() + " " + guess.confidence())
                .toList();
    }

    @Test
    void aListWithoutKnownHeadersIsProposedByItsCells() {
        assertThat(proposed(
                        unnamed(NUMBERS),
                        unnamed(NAMES),
                        unnamed("714", "715", "836", "714", "714"),
                        unnamed(TERMS),
                        unnamed("Yly", "Qly", "Mly", "Yly", "Hly"),
                        unnamed(SUMS),
                        unnamed(PREMIUMS),
                        unnamed(REMARKS),
                        unnamed("9876500001", "9876500002", "9876500003", "9876500004", "9876500005"),
                        unnamed("8876500001", "8876500002", "8876500003", "8876500004", "8876500005")))
                .containsExactly(
                        "Policy No 65",
                        "Name 50",
                        "Plan 60",
                        "Term 35",
                        "Mode 75",
                        "Sum Assured 45",
                        "Instalment Premium 45",
                        "",
                        "Mobile 75",
                        "");
    }

    /** With "There is no row with headers" the header is a cell like others. */
    @Test
    void aHeaderAmongTheCellsCostsNoColumnItsProposal() {
        FileColumn[] columns = {
            lettered("No.", NUMBERS),
            lettered("Kunde", NAMES),
            lettered("Tarif", "714", "715", "836", "714", "714"),
            lettered("Jahre", TERMS),
            lettered("Weise", "Yly", "Qly", "Mly", "Yly", "Hly"),
            lettered("Summe", SUMS),
            lettered("Rate", PREMIUMS),
            lettered("Ruf", "9876500001", "9876500002", "9876500003", "9876500004", "9876500005"),
            lettered("Geboren", "01/02/1971", "05/02/1982", "06/03/1980", "07/07/1977", "08/08/1988"),
            lettered("Beginn", "01/02/2021", "05/02/2024", "06/03/2020", "07/07/2017", "08/08/2018")
        };
        assertThat(proposed(columns))
                .containsExactly(
                        "Policy No 53",
                        "Name 41",
                        "Plan 49",
                        "Term 29",
                        "Mode 62",
                        "Sum Assured 37",
                        "Instalment Premium 37",
                        "Mobile 62",
                        "DOB 37",
                        "DOC 37");
    }

    private static FileColumn lettered(String first, String... cells) {
        String[] all = new String[cells.length + 1];
        all[0] = first;
        System.arraycopy(cells, 0, all, 1, cells.length);
        return column("", all);
    }

    @Test
    void knownHeadersWinAndNothingIsProposedTwice() {
        assertThat(proposed(unnamed(NUMBERS), column("Policy", NUMBERS), unnamed(NAMES), column("Customer", NAMES)))
                .containsExactly("", "Policy No 95", "", "Name 95");
        assertThat(proposed(unnamed(NUMBERS), unnamed(NUMBERS), unnamed(NAMES), unnamed(NAMES)))
                .containsExactly("Policy No 65", "", "Name 50", "");
        assertThat(proposed(unnamed(TERMS), unnamed("10", "20", "12", "16", "20")))
                .containsExactly("Term 35", "");
        assertThat(proposed(column("Plan/Term/PPT", "714/18", "715/20"), unnamed(TERMS)))
                .containsExactly("Plan/Term/PPT 100", "");
        assertThat(proposed(unnamed(SUMS), column("Premium", PREMIUMS), unnamed(PREMIUMS)))
                .containsExactly("Sum Assured 45", "Instalment Premium 95", "");
    }

    @Test
    void numbersOfOtherThingsAreNoPolicyNumbers() {
        assertThat(proposed(
                        column("Mobile", "9876500001", "9876500002"),
                        unnamed("8876500001", "8876500002", "8876500003", "8876500004")))
                .containsExactly("Mobile 100", "");
        assertThat(proposed(
                        unnamed("100000", "250000", "300000", "500000", "400000"),
                        unnamed("411001", "411001", "411002", "411001", "411002"),
                        unnamed("2341 2341 2346", "2341 2341 2346", "2341 2341 2346", "2341 2341 2346"),
                        unnamed("1", "2", "3", "4", "5", "6", "7", "8", "9"),
                        unnamed("900000017", "900000025", "900000033")))
                .containsOnly("");
        assertThat(proposed(unnamed("GL/5000101", "GL/5000102", "GL/5000103", "GL/5000104")))
                .containsExactly("Policy No 55");
        // The insurer's policies have nine digits.
        assertThat(match(Templates.POLICY_LIST, LIC, unnamed("90000001", "90000002", "90000003", "90000004")))
                .containsExactly(Guess.NONE);
    }

    @Test
    void remarksAndWordsThatRecurAreNoNames() {
        assertThat(proposed(
                        unnamed(REMARKS),
                        unnamed("New Delhi", "New Delhi", "Navi Mumbai", "New Delhi", "Navi Mumbai"),
                        unnamed("asha rao", "binod roy", "charu das", "dev jha")))
                .containsOnly("");
        assertThat(proposed(unnamed("Asha Rao", "Call Later", "ill", "12 Hill Road", "Mohan Das"), unnamed(NAMES)))
                .containsExactly("", "Name 50");
    }

    @Test
    void amountsAreToldApartOnlyWhereOneIsManyTimesTheOther() {
        assertThat(proposed(unnamed("50000", "60000", "20000", "70000"), unnamed("12015", "8450", "2310", "41200")))
                .containsOnly("");
        // A premium and its tax.
        assertThat(proposed(unnamed(PREMIUMS), unnamed("540", "380.25", "103.95", "1854", "94.70")))
                .containsOnly("");
        assertThat(proposed(unnamed("500000", "", "200000", "1000000", "", "300000"), unnamed(PREMIUMS)))
                .containsOnly("");
    }

    @Test
    void yearsOfLifeAndRunningNumbersAreNoTerms() {
        String[] rows = IntStream.rangeClosed(1, 40).mapToObj(Integer::toString).toArray(String[]::new);
        assertThat(proposed(unnamed(rows))).containsExactly("");
        assertThat(proposed(unnamed("54", "61", "38", "72", "45"))).containsExactly("");
    }

    @Test
    void monthsAreToldByMonthsOrDaysAroundNow() {
        assertThat(match(
                        Templates.DUE_LIST,
                        LIC,
                        unnamed("01/02/1971", "05/02/1982", "06/03/1980", "07/07/1977"),
                        unnamed("01/02/2021", "05/02/2024", "06/03/2020", "07/07/2017"),
                        unnamed("01/2026", "Jan-26", "02/2026", "03/2026")))
                .extracting(Guess::column)
                .containsExactly(null, "D.o.C", "FUP");
        assertThat(match(Templates.DUE_LIST, LIC, unnamed("28/02/2026", "28/03/2026", "28/04/2026", "28/05/2026")))
                .extracting(Guess::column)
                .containsExactly("FUP");
    }
}
