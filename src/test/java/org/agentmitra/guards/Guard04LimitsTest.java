package org.agentmitra.guards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.agentmitra.support.SmallHeap;
import org.agentmitra.support.TestWorkbook;
import org.junit.jupiter.api.Test;

/** Guard 4: rows, columns and texts are bounded before anything is made of them. */
@SmallHeap
class Guard04LimitsTest extends GuardFixture {
    /** Enough rows that what lies behind them is met by the check, and not at the upload. */
    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int number = 2; number < 2 + count; number++) {
            rows.append(row(number));
        }
        return rows.toString();
    }

    @Test
    void aRowBeyondTheLastIsRefused() throws Exception {
        refused(due("<row r='1048577'><c r='A1048577'><v>1</v></c></row>"), "beyond-limits");
        refused(due("<row r='99999999999'/>"), "beyond-limits");
    }

    @Test
    void soIsOneThatOnlyTheCheckMeets() throws Exception {
        UUID id = checked(due(rows(50) + "<row r='1048577'><c r='A1048577'><v>1</v></c></row>"));
        assertThat(status(id)).isEqualTo("FAILED");
        assertThat(failure(id)).isEqualTo("sheets.unreadable.beyond-limits");
        assertThat(get(world.senior, "/imports/" + id)).hasStatusOk().bodyText().contains("1,048,576 rows");
    }

    @Test
    void aColumnFarBehindThoseOfAnyTemplateIsRefused() throws Exception {
        refused(due("<row r='2'><c r='CW2'><v>1</v></c></row>"), "too-many-columns", 100);
        UUID id = checked(due(rows(50) + "<row r='60'><c r='CW60'><v>1</v></c></row>"));
        assertThat(failure(id)).isEqualTo("sheets.unreadable.too-many-columns");
    }

    @Test
    void emptyCellsThereDoNoHarm() throws Exception {
        UUID id = checked(due(row(2) + "<row r='3'><c r='CW3' s='1'/></row>"));
        assertThat(status(id)).isEqualTo("CHECKED");
        assertThat(staged(id, "policy_number")).hasSize(1);
    }

    @Test
    void aTextLongerThanACellIsAnErrorOfItsCell() throws Exception {
        UUID id = checked(due(row(2, "Name of Assured", text("A".repeat(32_768))) + row(3)));
        assertThat(faults(id)).containsExactly("2 Name of Assured cell-too-long");
        assertThat(staged(id, "outcome")).containsExactly("FAILED", "CREATED");
    }

    @Test
    void sharedTextsAreCounted() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 25_000; i++) {
            items.append("<si><t>").append(i * 7919).append("</t></si>");
        }
        PackedFile file = PackedFile.of(due(), "xl/sharedStrings.xml");
        file.part(
                "xl/sharedStrings.xml",
                "<sst>".getBytes(UTF_8),
                items.toString().getBytes(UTF_8),
                81,
                "</sst>".getBytes(UTF_8));
        refused(file.write(file()), "too-many-texts");
    }

    @Test
    void aRunOfBlankRowsEndsTheSheet() throws Exception {
        TestWorkbook book = due(row(2) + row(5_002) + "<row r='10003'/>" + row(10_004) + row(10_005));
        UUID id = checked(book);
        assertThat(staged(id, "row_no")).containsExactly("2", "5002");
    }
}
