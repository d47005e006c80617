package org.agentmitra.mappings;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet without rows can be chosen where the columns are named; it is said to be empty, and the page stays. */
@PortalTest
class EmptySheetTest extends MappingFixture {
    private static final String EMPTY = "The sheet “Notes” is empty. Choose another.";

    @TempDir
    Path folder;

    private String page;

    @BeforeEach
    void bringAWorkbookOfTwoSheets() throws Exception {
        Path file = TestWorkbook.ofRows(row(1, "Contract Ref", "Customer Full Name", "Payable", "Begin")
                        + row(2, "900000001", "Asha Patil", "5000", "12/31/2020"))
                .part(
                        "xl/workbook.xml",
                        TestWorkbook.workbook(
                                "", TestWorkbook.sheet("Book", 1, "") + TestWorkbook.sheet("Notes", 4, "")))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                + TestWorkbook.relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                + TestWorkbook.relation("rId2", "styles", "/xl/styles.xml")
                                + TestWorkbook.relation("rId3", "sharedStrings", "sharedStrings.xml")
                                + TestWorkbook.relation("rId4", "worksheet", "worksheets/sheet2.xml")
                                + "</Relationships>")
                .part(
                        "xl/worksheets/sheet2.xml",
                        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData/></worksheet>")
                .write(folder.resolve("two.xlsx"));
        try (InputStream content = Files.newInputStream(file)) {
            UUID id = uploads.submit(
                    world.senior, providers.byId(world.provider).orElseThrow(), world.sunita, "two.xlsx", content);
            assertThat(status(id)).isEqualTo("MAPPING");
            page = "/imports/" + id + "/mapping";
        }
    }

    @Test
    void askingForItKeepsThePageWithTheSheetThatIsRead() {
        for (String header : new String[] {"", "&header=1", "&header=7"}) {
            assertThat(get(world.senior, page + "?template=policy-list&sheet=1" + header))
                    .hasStatus(422)
                    .bodyText()
                    .contains(EMPTY, "id=\"sheet-error\"", "aria-invalid=\"true\"", "Contract Ref</label>")
                    .contains("<option value=\"0\" selected=\"selected\">Book</option>", "Back to the import");
        }
        assertThat(get(world.senior, page + "?template=policy-list&sheet=0&header=1"))
                .hasStatusOk()
                .bodyText()
                .contains("Contract Ref</label>")
                .doesNotContain(EMPTY);
    }

    @Test
    void namingItsColumnsSaysTheSameAndChecksNothing() {
        assertThat(mvc.post()
                        .uri(page)
                        .param("template", "policy-list")
                        .param("sheet", "1")
                        .param("header", "1")
                        .with(as(world.senior))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains(EMPTY, "Contract Ref</label>");
        assertThat(jdbc.sql("select status from imports").query(String.class).single())
                .isEqualTo("MAPPING");
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (String cell : cells) {
            row.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
