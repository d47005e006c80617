package org.agentmitra.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Problem;
import org.agentmitra.formats.ReadRow;
import org.agentmitra.formats.Templates;
import org.agentmitra.formats.TestSheet;
import org.junit.jupiter.api.Test;

class RecognitionTest {
    private static final String HEADER =
            "S.No|PolicyNo|Name of Assured|D.o.C|Pln/Tm|Mod|FUP|Flg|InstPrem|Due|GST|TotPrem|EstCom\n";
    private static final String ASHA =
            "1|900000017|ASHA RAO (LA)|05/01/2020|714/18|Mly|01/2026|ST|1015|3|0|3045|228.36\n";
    private static final String MOHAN = "2|900000025|MOHAN DAS|31/01/2019|715/25|Yly|01/2026||12000|1|0|12000|600\n";

    @Test
    void aDueListIsReadBetweenPreambleTotalsAndRepeatedHeaders() throws Exception {
        TestSheet sheet = TestSheet.of("Branch Code : 11F\nAgent Name : SUNITA RAO\nAgent Code : LIC0001711F\n"
                + "Premium Due List For The Agent SUNITA RAO For 03/2026\n\n"
                + HEADER + ASHA
                + "|Page Total Premium||||||||||3045|\nPage 1 of 2\nBranch Code : 11F\n"
                + HEADER + MOHAN
                + "Page Total Premium : 12000\nFY : First Year, ST : 2nd and 3rd year\n");
        Recognised recognised = Recognition.recognise(sheet, Templates.POLICIES);
        assertThat(recognised.template()).isEqualTo(Templates.DUE_LIST);
        assertThat(recognised.headerRow()).isEqualTo(6);
        assertThat(recognised.preamble()).isEqualTo(new Preamble("LIC0001711F", "11F", YearMonth.of(2026, 3)));
        List<ReadRow> rows = sheet.read();
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row.problems()).isEmpty());
        assertThat(rows.getFirst().values())
                .containsEntry("policyNumber", "900000017")
                .containsEntry("holderName", "ASHA RAO")
                .containsEntry("planCode", "714")
                .containsEntry("term", 18)
                .containsEntry("fupMonth", YearMonth.of(2026, 1))
                .containsEntry("instalmentPaise", 101_500L)
                .containsEntry("dueCount", 3)
                .containsEntry("totalPaise", 304_500L)
                .containsEntry("commissionPaise", 22_836L);
        assertThat(rows.getLast().number()).isEqualTo(12);
    }

    @Test
    void headersMayBeReorderedRespelledAndSpreadOverTwoRows() throws Exception {
        TestSheet sheet = TestSheet.of("Policy|Name of|D.O.C|Plan|Premium|FUP|Inst|Due|Tot|Remarks\n"
                + "No|Assured||Term PPT|Mode|||||\n||||||Prem|||\n");
        assertThatThrownBy(() -> Recognition.recognise(sheet, Templates.POLICIES))
                .isInstanceOf(Unrecognised.class);
        TestSheet two = TestSheet.of("Policy|Name of|D.O.C|Plan|Premium|FUP|Inst|Due|Tot|Remarks\n"
                + "No|Assured||Term PPT|Mode||Prem||Prem|\n"
                + "900000017|ASHA RAO|05/01/2020|836-25-16|SSS|01/2026|1015|1|1015|x\n");
        Recognised recognised = Recognition.recognise(two, Templates.POLICIES);
        assertThat(recognised.headerRow()).isEqualTo(2);
        assertThat(recognised.columns().getLast()).isEqualTo(new MappedColumn(9, "Remarks", null));
        assertThat(two.read().getFirst().values()).containsEntry("ppt", 16).containsEntry("term", 25);
    }

    @Test
    void aMissingRequiredColumnIsNamed() {
        TestSheet sheet = TestSheet.of("PolicyNo|Name of Assured|D.o.C|Pln/Tm|FUP|Due|TotPrem\n");
        assertThatThrownBy(() -> Recognition.recognise(sheet, Templates.POLICIES))
                .isInstanceOfSatisfying(Unrecognised.class, unknown -> {
                    assertThat(unknown.messageKey()).endsWith("missing-columns");
                    assertThat(unknown.arguments()).containsExactly("Mod, InstPrem", "1");
                });
    }

    @Test
    void aSheetWithoutAHeaderIsToldWhatWasFound() {
        assertRefused("Month|Rain|Days\nMay|3|9\n", "no-header", "Month, Rain, Days");
        assertThatThrownBy(() -> Recognition.recognise(TestSheet.of(""), Templates.POLICIES))
                .isInstanceOfSatisfying(
                        Unrecognised.class,
                        unknown -> assertThat(unknown.messageKey()).endsWith("empty"));
    }

    @Test
    void whatIsTooNarrowToBeAListIsToldSoThoughItsHeadersAreKnown() {
        assertRefused("Policy No|Name\n12345678|ASHA RAO\n", "two-columns", "Policy No, Name");
        assertRefused("Policy No\n12345678\n", "one-column", "Policy No");
    }

    private static void assertRefused(String sheet, String code, String seen) {
        assertThatThrownBy(() -> Recognition.recognise(TestSheet.of(sheet), Templates.POLICIES))
                .isInstanceOfSatisfying(Unrecognised.class, unknown -> {
                    assertThat(unknown.messageKey()).isEqualTo("uploads.unrecognised." + code);
                    assertThat(unknown.arguments()).containsExactly(seen);
                });
    }

    @Test
    void aPolicyListNeedsItsRequiredCellsAndItsProvider() throws Exception {
        List<ReadRow> rows = TestSheet.of(
                        "Policy No*|Provider|Name|DOB|DOC|T.T.|Mode|Inst.Prem|S.A.|FUP|Mobile|Agency Code\n"
                                + "12345678|Test Life|ASHA RAO|20/08/1994|31/01/2020|836-25-16|H|₹1,00,000/-|5,00,000|02/2027|09876500001|LIC0001711F\n"
                                + "12345679|Other|ASHA RAO||31/02/2020|836-25|H|100|5,00,000||||\n"
                                + "|Test Life|ASHA RAO||31/01/2020|836-25|H|100||||0001922G\n")
                .read();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).problems()).isEmpty();
        assertThat(rows.get(0).values())
                .containsEntry("fupOn", LocalDate.of(2027, 2, 28))
                .containsEntry("mobile", "+919876500001")
                .containsEntry("instalmentPaise", 10_000_000L)
                .doesNotContainKey("fupMonth");
        assertThat(rows.get(1).problems())
                .extracting(Problem::code)
                .containsExactly("other-provider", "date-impossible");
        assertThat(rows.get(2).problems())
                .extracting(Problem::code)
                .containsExactly("required", "required", "other-agent");
    }

    @Test
    void aTotalThatDoesNotAddUpIsAWarning() throws Exception {
        ReadRow row = TestSheet.of(HEADER + ASHA.replace("3045", "3000")).read().getFirst();
        assertThat(row.failed()).isFalse();
        assertThat(row.problems()).extracting(Problem::code).containsExactly("total-differs");
    }

    @Test
    void shiftedCellsAreReportedNotGuessed() throws Exception {
        ReadRow row = TestSheet.of(HEADER + "2|900000025|MOHAN DAS|31/01/2019|715/25|Yly|01/2026|12000|1|0|12000|600\n")
                .read()
                .getFirst();
        assertThat(row.failed()).isTrue();
    }
}
