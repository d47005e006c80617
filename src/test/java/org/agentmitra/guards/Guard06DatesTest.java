package org.agentmitra.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.SmallHeap;
import org.agentmitra.support.TestWorkbook;
import org.junit.jupiter.api.Test;

/** Guard 6: dates are what the workbook and the column say they are; what could be two days is refused. */
@SmallHeap
class Guard06DatesTest extends GuardFixture {
    private UUID checkedDate(String cell) throws IOException {
        return checked(due(row(2, "D.o.C", cell)));
    }

    @Test
    void theCalendarOfTheWorkbookCounts() throws Exception {
        UUID usual = checkedDate("s='1'><v>43889</v>");
        assertThat(staged(usual, "commenced_on")).containsExactly("2020-02-28");
        UUID since1904 = checked(since1904("s='1'><v>42427</v>"));
        assertThat(staged(since1904, "commenced_on")).containsExactly("2020-02-28");
    }

    @Test
    void theCalendarOfTheWorkbookCountsForDatesWithoutTheirFormatToo() throws Exception {
        UUID usual = checkedDate("><v>43889</v>");
        assertThat(staged(usual, "commenced_on")).containsExactly("2020-02-28");
        assertThat(page(usual)).contains("43889 has no date format; it was read as 28/02/2020.");
        UUID since1904 = checked(since1904("><v>42427</v>"));
        assertThat(staged(since1904, "commenced_on")).containsExactly("2020-02-28");
        assertThat(page(since1904)).contains("42427 has no date format; it was read as 28/02/2020.");
    }

    private String page(UUID id) throws IOException {
        return get(world.senior, "/imports/" + id).getResponse().getContentAsString();
    }

    private static TestWorkbook since1904(String date) {
        return due(row(2, "D.o.C", date))
                .part(
                        "xl/workbook.xml",
                        TestWorkbook.workbook("<workbookPr date1904='1'/>", TestWorkbook.sheet("Dues", 1, "")));
    }

    @Test
    void textIsReadDayFirst() throws Exception {
        assertThat(staged(checkedDate(text("05/01/2020")), "commenced_on")).containsExactly("2020-01-05");
        assertThat(staged(checkedDate(text("05-Jan-20")), "commenced_on")).containsExactly("2020-01-05");
        assertThat(staged(checkedDate(text("2020-01-05")), "commenced_on")).containsExactly("2020-01-05");
    }

    @Test
    void whatCanOnlyBeMonthFirstIsRefused() throws Exception {
        assertThat(faults(checkedDate(text("02/25/2019")))).containsExactly("2 D.o.C date-us");
        assertThat(faults(checkedDate(text("31/02/2019")))).containsExactly("2 D.o.C date-impossible");
        assertThat(faults(checkedDate(text("soon")))).containsExactly("2 D.o.C date-unclear");
    }

    @Test
    void aColumnThatIsSaidToBeMonthFirstIsReadSoThroughout() throws Exception {
        String rows = """
                Contract Ref,Company,Customer Full Name,Start,Product Name,Years,Payable,Modal Amt,Cover
                900000001,Test Life,Asha Patil,12/31/2020,714,20,Yly,5000,500000
                900000002,Test Life,Binod Roy,03/04/2021,714,20,Yly,2500,300000
                900000003,Test Life,Chitra Sen,31/12/2020,714,20,Yly,2500,300000
                """;
        UUID id = taken("odd.csv", Files.writeString(file(), rows, StandardCharsets.UTF_8));
        Map<String, String> fields =
                new LinkedHashMap<>(Map.of("template", "policy-list", "sheet", "0", "header", "1"));
        List<String> columns = List.of(
                "Policy No", "Provider", "Name", "DOC", "Plan", "Term", "Mode", "Instalment Premium", "Sum Assured");
        for (int i = 0; i < columns.size(); i++) {
            fields.put("columns[" + i + "]", columns.get(i));
        }
        fields.put("dates[3]", "MONTH_FIRST");
        assertThat(post(world.senior, "/imports/" + id + "/mapping", fields)).hasStatus3xxRedirection();
        desk.check(id);
        assertThat(faults(id)).containsExactly("4 Start date-impossible-month-first");
        assertThat(staged(id, "commenced_on")).startsWith("2020-12-31", "2021-03-04");
    }
}
