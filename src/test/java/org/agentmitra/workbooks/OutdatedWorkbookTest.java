package org.agentmitra.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.PortalTest;
import org.agentmitra.templates.TemplateFixture;
import org.agentmitra.uploads.Uploads;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A workbook comes back that was made before its template changed. */
@PortalTest
class OutdatedWorkbookTest extends TemplateFixture {
    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ProviderDirectory providers;

    private UUID template;
    private byte[] first;

    @BeforeEach
    void downloadAndChange() {
        template = designed("Bonds of Test Life");
        column(template, "Place", "branch");
        publish(template);
        first = blank();
        change(template, "/columns/6/end", Map.of());
        change(template, "/columns/5", Map.of("header", "Paid", "field", "instalmentPaise"));
        column(template, Map.of("header", "Scheme", "field", "planCode", "required", "true"));
        change(template, "/columns/2", Map.of("header", "Party", "field", "holderName", "required", "true"));
        publish(template);
    }

    private byte[] blank() {
        return get(world.senior, "/imports/workbooks/" + template + ".xlsx")
                .getResponse()
                .getContentAsByteArray();
    }

    /** The workbook with a row, and the headers from the first on as they are given. */
    private byte[] filled(byte[] blank, List<String> headers) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFRow row = workbook.getSheetAt(0).createRow(1);
            List<String> values = List.of("900000101", "Asha Rao", "05/01/2020", "Yly", "1015", "North");
            for (int column = 0; column < values.size(); column++) {
                row.createCell(column).setCellValue(values.get(column));
            }
            for (int column = 0; column < headers.size(); column++) {
                workbook.getSheetAt(0).getRow(0).getCell(column).setCellValue(headers.get(column));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private UUID submit(byte[] file) throws Exception {
        return uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "bonds.xlsx",
                new ByteArrayInputStream(file));
    }

    private int readBy(UUID imported) {
        return jdbc.sql("select v.number from imports i join template_versions v on v.id = i.template_version"
                        + " where i.id = ?")
                .param(imported)
                .query(Integer.class)
                .single();
    }

    private int outdated() {
        return jdbc.sql("select count(*) from audit_records where action = 'import.outdated-workbook'")
                .query(Integer.class)
                .single();
    }

    @Test
    void itIsReadByItsOwnVersionAndThePageSaysWhatChanged() throws Exception {
        UUID imported = submit(filled(first, List.of()));
        assertThat(readBy(imported)).isEqualTo(1);
        desk.check(imported);
        assertThat(get(world.senior, "/imports/" + imported))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Made from version 1 of Bonds of Test Life; version 2 was offered when it came",
                        "It is read by version 1",
                        "New columns: Scheme",
                        "Columns that are gone: Place",
                        "Amount is now called Paid",
                        "Required now: Party, Scheme",
                        "/imports/workbooks/" + template + ".xlsx");
        assertThat(outdated()).isEqualTo(1);
        desk.complete(imported);
        assertThat(jdbc.sql("select branch from policies where policy_number = '900000101'")
                        .query(String.class)
                        .single())
                .isEqualTo("North");
    }

    @Test
    void withOtherColumnsItIsReadAsAnyOtherFile() throws Exception {
        UUID imported = submit(filled(first, List.of("Pol", "Who", "Since", "Often", "Money")));
        assertThat(get(world.senior, "/imports/" + imported))
                .bodyText()
                .contains("It is not read by version 1", "The columns of this file are not all known")
                .doesNotContain("It is read by version 1");
    }

    @Test
    void aVersionThatLetRowsDoMoreReadsNothingAnyMore() throws Exception {
        jdbc.sql("update template_versions set mode = 'UPDATE' where template_id = ? and number = 2")
                .param(template)
                .update();
        UUID imported = submit(filled(first, List.of()));
        assertThat(jdbc.sql("select count(*) from imports i join template_versions v on v.id = i.template_version"
                                + " where i.id = ? and v.number = 1")
                        .param(imported)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get(world.senior, "/imports/" + imported))
                .bodyText()
                .contains("Made from version 1", "It is not read by version 1")
                .contains("Known and new records: Only update known ones; before: Add new ones and update known ones");
    }

    @Test
    void whatIsDoneWithRowsNowAndByWhatRecordsAreFoundIsNamed() throws Exception {
        jdbc.sql("update template_versions set doubles = 'REFUSE' where template_id = ? and number = 2")
                .param(template)
                .update();
        jdbc.sql("update template_columns set header = 'Number', rules ="
                        + " '[{\"kind\":\"UNIQUE\",\"argument\":null,\"critical\":true,\"message\":null}]'"
                        + " where field = 'policyNumber'"
                        + " and version_id = (select id from template_versions where template_id = ? and number = 2)")
                .param(template)
                .update();
        UUID imported = submit(filled(first, List.of()));
        assertThat(get(world.senior, "/imports/" + imported))
                .bodyText()
                .contains(
                        "Several rows for one record: None of them is imported; before: The first counts",
                        "Records are found by Number; before: by Bond",
                        "Each value may stand in a file once now: Number");
    }

    @Test
    void oneOfTheLatestVersionSaysNothing() throws Exception {
        UUID imported = submit(filled(blank(), List.of()));
        assertThat(readBy(imported)).isEqualTo(2);
        assertThat(get(world.senior, "/imports/" + imported)).bodyText().doesNotContain("Made from version");
        assertThat(outdated()).isZero();
    }

    @Test
    void aTemplateThatIsOfferedNoMoreReadsNothing() throws Exception {
        change(template, "/retirement", Map.of());
        UUID imported = submit(filled(first, List.of()));
        assertThat(jdbc.sql("select count(*) from imports where id = ? and template_version is null")
                        .param(imported)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(outdated()).isEqualTo(1);
        for (String page : List.of("", "/mapping")) {
            assertThat(get(world.senior, "/imports/" + imported + page))
                    .bodyText()
                    .contains(
                            "Made from Bonds of Test Life, version 1, which was retired on", "Say what they are, once");
        }
        change(template, "/retirement/end", Map.of());
        assertThat(get(world.senior, "/imports/" + imported)).bodyText().contains("and is offered again");
    }

    @Test
    void theWorkbookOfARetiredTemplateIsReadByAnotherThatHasItsColumns() throws Exception {
        UUID other = designed("Bonds of all");
        column(other, "Place", "branch");
        publish(other);
        change(template, "/retirement", Map.of());
        UUID imported = submit(filled(first, List.of()));
        assertThat(get(world.senior, "/imports/" + imported))
                .bodyText()
                .contains(
                        "which was retired on", "Its columns are those of “Bonds of all”, by which it is read instead.")
                .doesNotContain("Say what they are, once");
        UUID unknown = submit(filled(first, List.of("Pol", "Who", "Since", "Often", "Money")));
        assertThat(get(world.senior, "/imports/" + unknown + "/mapping"))
                .bodyText()
                .contains("Empty workbook: Bonds of all", "/imports/workbooks/" + other + ".xlsx");
    }
}
