package org.agentmitra.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.sheets.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsersTest {
    private static Reading read(CellType type, String text) {
        return Parsers.of(type, TestSheet.EXPECTED).parse(new Cell.Text(text));
    }

    private static Reading number(CellType type, String raw) {
        return Parsers.of(type, TestSheet.EXPECTED).parse(new Cell.Number(new BigDecimal(raw), raw));
    }

    private static String flaw(Reading reading) {
        return reading.flaw() == null ? "none" : reading.flaw().code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.00E+08", "9E8", "1234567890123456", "900000017.5", "-5"})
    void damagedNumbersAreRefused(String raw) {
        assertThat(flaw(number(CellType.ID, raw))).isEqualTo("number-damaged");
    }

    @Test
    void exponentsInTextAreDamageToo() {
        assertThat(flaw(read(CellType.ID, "9.00E+08"))).isEqualTo("number-damaged");
    }

    @Test
    void idsAreKeptAsTextAndNeverPadded() {
        assertThat(number(CellType.ID, "900000017").value()).isEqualTo("900000017");
        assertThat(number(CellType.ID, "900000017.0").value()).isEqualTo("900000017");
        assertThat(read(CellType.ID, "0123 45678-9").value()).isEqualTo("0123456789");
        assertThat(read(CellType.ID, "ab/12").value()).isEqualTo("AB/12");
        assertThat(flaw(read(CellType.ID_OF_NINE, "90000017"))).isEqualTo("number-length");
        assertThat(read(CellType.ID_OF_NINE, "900000017").value()).isEqualTo("900000017");
    }

    @Test
    void anUnusualNumberOfTheInsurerIsTakenWithAWarning() {
        Expected lic = new Expected(TestSheet.EXPECTED.today(), "IN", "0001711F", "LIC", "LIC of India");
        CellParser parser = Parsers.of(CellType.ID, lic);
        assertThat(flaw(parser.parse(new Cell.Text("900000017")))).isEqualTo("none");
        Reading eight = parser.parse(new Cell.Text("90000017"));
        assertThat(eight.value()).isEqualTo("90000017");
        assertThat(eight.flaw()).isEqualTo(new Flaw(false, "number-unusual", List.of("90000017", "9")));
        assertThat(flaw(read(CellType.ID, "90000017"))).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "ASHA KULKARNI (LA),ASHA KULKARNI",
        "ASHA KULKARNI-LA,ASHA KULKARNI",
        "RAMESH KUMAR SO-MOHAN LAL,RAMESH KUMAR",
        "RAMESH KUMAR S/O MOHAN LAL,RAMESH KUMAR",
        "AB,AB",
        "  ASHA   RAO ,ASHA RAO",
        "SONALI LAL,SONALI LAL"
    })
    void namesLoseTheirMarks(String printed, String name) {
        assertThat(read(CellType.NAME, printed.strip()).value()).isEqualTo(name);
    }

    @Test
    void aDateGluedToANameIsNotGuessedApart() {
        assertThat(flaw(read(CellType.NAME, "ASHA RAO 01/02/2020"))).isEqualTo("name-with-date");
        assertThat(flaw(read(CellType.NAME, "=HYPERLINK(\"x\")"))).isEqualTo("name-unclear");
        assertThat(flaw(read(CellType.NAME, "<b>ASHA RAO</b>"))).isEqualTo("name-unclear");
    }

    @ParameterizedTest
    @CsvSource({
        "05/03/2020,2020-03-05",
        "5-3-2020,2020-03-05",
        "05.03.20,2020-03-05",
        "2020-03-05,2020-03-05",
        "05-Mar-20,2020-03-05",
        "5 March 2020,2020-03-05",
        "05-Mar-68,1968-03-05",
        "05/03/27,1927-03-05",
        "29/02/2024,2024-02-29"
    })
    void datesAreReadDayFirst(String text, LocalDate date) {
        assertThat(read(CellType.PAST_DATE, text).value()).isEqualTo(date);
    }

    @Test
    void aMaturityOfTwoDigitsLiesAhead() {
        assertThat(read(CellType.DATE, "05/03/45").value()).isEqualTo(LocalDate.of(2045, 3, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2026,date-impossible",
        "29/02/2025,date-impossible",
        "03/25/2020,date-us",
        "25/25/2020,date-impossible",
        "yesterday,date-unclear",
        "05/03/202,date-unclear",
        "05/03/1820,date-impossible"
    })
    void impossibleDatesAreSaidNotGuessed(String text, String code) {
        assertThat(flaw(read(CellType.PAST_DATE, text))).isEqualTo(code);
    }

    @Test
    void whatIsNoDayNamesTheOrderItIsReadIn() {
        assertThat(flaw(Parsers.of(CellType.DATE, TestSheet.EXPECTED, DateOrder.MONTH_FIRST)
                        .parse(new Cell.Text("31/12/2020"))))
                .isEqualTo("date-impossible-month-first");
        assertThat(flaw(read(CellType.DATE, "2026-02-30"))).isEqualTo("date-none");
    }

    @Test
    void aMonthFirstDateComesWithASuggestion() {
        assertThat(Objects.requireNonNull(read(CellType.PAST_DATE, "03/25/2020").flaw())
                        .arguments())
                .containsExactly("03/25/2020", "25/03/2020");
    }

    @Test
    void nobodyIsBornInTheFuture() {
        assertThat(flaw(read(CellType.BIRTH_DATE, "05/03/2030"))).isEqualTo("date-future");
    }

    @Test
    void datesOfTheWorkbookAreTaken() {
        Cell cell = new Cell.Date(LocalDateTime.of(2020, 3, 5, 0, 0), "43895");
        assertThat(Parsers.of(CellType.PAST_DATE, TestSheet.EXPECTED)
                        .parse(cell)
                        .value())
                .isEqualTo(LocalDate.of(2020, 3, 5));
        Reading serial = number(CellType.PAST_DATE, "43895");
        assertThat(serial.value()).isEqualTo(LocalDate.of(2020, 3, 5));
        assertThat(flaw(serial)).isEqualTo("date-serial");
    }

    @Test
    void monthsAreReadAsPrinted() {
        assertThat(read(CellType.MONTH, "02/2027").value()).isEqualTo(YearMonth.of(2027, 2));
        assertThat(read(CellType.MONTH, "Feb-27").value()).isEqualTo(YearMonth.of(2027, 2));
        assertThat(flaw(read(CellType.MONTH, "13/2026"))).isEqualTo("month-impossible");
        assertThat(flaw(read(CellType.DATE_OR_MONTH, "11/25"))).isEqualTo("month-impossible");
        assertThat(read(CellType.DATE_OR_MONTH, "02/2027").value())
                .isEqualTo(new Reading.Fields(Map.of("fupMonth", YearMonth.of(2027, 2))));
        assertThat(read(CellType.DATE_OR_MONTH, "28/02/2027").value())
                .isEqualTo(new Reading.Fields(Map.of("fupOn", LocalDate.of(2027, 2, 28))));
    }

    @ParameterizedTest
    @CsvSource({
        "'₹1,00,000/-',10000000",
        "Rs. 500.50,50050",
        "Rs 1015,101500",
        "'12,34,567',123456700",
        "'123,456.7',12345670",
        "0,0"
    })
    void moneyIsReadInPaise(String text, long paise) {
        assertThat(read(CellType.MONEY, text).value()).isEqualTo(paise);
    }

    @ParameterizedTest
    @CsvSource({"-5,money-negative", "'1,0',money-unclear", "about 500,money-unclear", "1.234,money-unclear"})
    void otherAmountsAreRefused(String text, String code) {
        assertThat(flaw(read(CellType.MONEY, text))).isEqualTo(code);
    }

    @Test
    void binaryNoiseIsNoFlaw() {
        assertThat(number(CellType.MONEY, "76.12000000000001").value()).isEqualTo(7612L);
    }

    @ParameterizedTest
    @CsvSource({
        "Mly,MONTHLY",
        "SSS,MONTHLY",
        "NACH,MONTHLY",
        "Qly,QUARTERLY",
        "Qtrly.,QUARTERLY",
        "Hly,HALF_YEARLY",
        "half yrly,HALF_YEARLY",
        "Half-Yearly,HALF_YEARLY",
        "YLY,YEARLY",
        "Annual,YEARLY",
        "Sgl,SINGLE"
    })
    void modesHaveManyNames(String text, PremiumMode mode) {
        assertThat(read(CellType.MODE, text).value()).isEqualTo(mode);
    }

    @Test
    void plansMayCarryTheirTerms() {
        assertThat(read(CellType.PLAN, "714/18").value())
                .isEqualTo(new Reading.Fields(Map.of("planCode", "714", "term", 18)));
        assertThat(read(CellType.PLAN, "814-21").value())
                .isEqualTo(new Reading.Fields(Map.of("planCode", "814", "term", 21)));
        assertThat(read(CellType.PLAN, "836-25-16").value())
                .isEqualTo(new Reading.Fields(Map.of("planCode", "836", "term", 25, "ppt", 16)));
        assertThat(read(CellType.PLAN, "New Jeevan Anand").value())
                .isEqualTo(new Reading.Fields(Map.of("planName", "New Jeevan Anand")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"09876500001", "+91 98765 00001", "9876500001", "919876500001"})
    void mobilesBecomeInternational(String text) {
        assertThat(read(CellType.MOBILE, text).value()).isEqualTo("+919876500001");
    }

    @Test
    void aWrongMobileIsLeftOutAndTheRowGoesOn() {
        Reading reading = read(CellType.MOBILE, "12345");
        assertThat(reading.value()).isNull();
        assertThat(Objects.requireNonNull(reading.flaw()).critical()).isFalse();
    }

    @Test
    void aNumberAmongTheFlagsMeansShiftedCells() {
        assertThat(flaw(number(CellType.FLAG, "1015"))).isEqualTo("columns-shifted");
        assertThat(read(CellType.FLAG, "fy").value()).isEqualTo("FY");
    }

    @Test
    void agencyCodesForgivePrefixCaseAndBlanks() {
        assertThat(flaw(read(CellType.AGENCY_CODE, "lic 0001711f"))).isEqualTo("none");
        assertThat(flaw(read(CellType.AGENCY_CODE, "0001811F"))).isEqualTo("other-agent");
        assertThat(flaw(read(CellType.PROVIDER, "TEST LIFE"))).isEqualTo("none");
        assertThat(flaw(read(CellType.PROVIDER, "Other Life"))).isEqualTo("other-provider");
    }
}
