package org.agentmitra.workbooks;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.templates.TemplateFixture;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Empty workbooks are made of what is published, for those who bring or design such files. */
@PortalTest
class WorkbookControllerTest extends TemplateFixture {
    private UUID template;

    @BeforeEach
    void design() {
        template = designed("Bonds of Test Life");
        column(
                template,
                Map.of(
                        "header",
                        "=Kind",
                        "field",
                        "branch",
                        "choices",
                        "-North\n@South",
                        "help",
                        "The place of the branch",
                        "sample",
                        "-North"));
        column(template, Map.of("header", "Scheme", "field", "planCode", "required", "true"));
    }

    private byte[] bytes(Viewer viewer, String path) {
        return get(viewer, "/imports/workbooks/" + path).getResponse().getContentAsByteArray();
    }

    private XSSFWorkbook workbook(Viewer viewer, String path) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(viewer, path)));
    }

    private String own() {
        return template + ".xlsx";
    }

    @Test
    void whatIsNotPublishedHasNoWorkbook() {
        assertThat(get(world.senior, "/imports/workbooks/" + own())).hasStatus(404);
        assertThat(get(admin, "/imports/workbooks/" + own())).hasStatus(404);
    }

    @Test
    void anAgentGetsTheHeaderWithWhatIsExpectedAndWhatCanBeChosen() throws IOException {
        publish(template);
        try (XSSFWorkbook workbook = workbook(world.senior, own())) {
            XSSFSheet rows = workbook.getSheetAt(0);
            assertThat(headers(rows)).containsExactly("Bond", "Party", "Begin", "How", "Amount", "=Kind", "Scheme");
            assertThat(rows.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(rows.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
            assertThat(rows.getColumnStyle(2).getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(rows.getRow(0).getCell(5).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(comment(rows, 5))
                    .contains("May stay empty", "The place of the branch", "One of: -North, @South");
            assertThat(comment(rows, 6)).contains("Required", "One of: 714, 875");
            assertThat(rows.getDataValidations().stream()
                            .map(DataValidation::getShowErrorBox)
                            .toList())
                    .containsExactly(false, true, false);
            assertThat(words(workbook, 4)).containsExactly("Monthly", "Quarterly", "Half yearly", "Yearly", "Single");
            assertThat(words(workbook, 6)).containsExactly("-North", "@South");
            assertThat(words(workbook, 7)).containsExactly("714", "875");
            XSSFSheet hidden = workbook.getSheet(SheetFile.MARK_SHEET);
            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex(hidden)))
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(hidden.getRow(1).getCell(6).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void aCommentTellsTheRulesOfItsColumn() throws IOException {
        change(
                template,
                "/columns/3",
                Map.of(
                        "header", "Begin",
                        "field", "commencedOn",
                        "rules[0].kind", "MIN",
                        "rules[0].argument", "today-18y",
                        "rules[1].kind", "MAX",
                        "rules[1].argument", "2026-01-31",
                        "rules[1].warning", "true"));
        change(
                template,
                "/columns/1",
                Map.of(
                        "header", "Bond",
                        "field", "policyNumber",
                        "rules[0].kind", "MIN_LENGTH",
                        "rules[0].argument", "5",
                        "rules[1].kind", "PATTERN",
                        "rules[1].argument", "GL.*",
                        "rules[2].kind", "UNIQUE",
                        "rules[3].kind", "MAX_LENGTH",
                        "rules[3].argument", "12",
                        "rules[3].message", "Not longer than on the bond"));
        publish(template);
        try (XSSFWorkbook workbook = workbook(world.senior, own())) {
            XSSFSheet rows = workbook.getSheetAt(0);
            assertThat(comment(rows, 2))
                    .contains("Not before 18 years before today", "Not after 31/01/2026 (else a warning)");
            assertThat(comment(rows, 0))
                    .contains("At least 5 letters or digits", "In this form: GL.*", "Each value once in the file")
                    .contains("Not longer than on the bond")
                    .doesNotContain("For example");
        }
    }

    @Test
    void theFileIsCalledAsTheTemplateInWhateverLetters() {
        publish(template);
        assertThat(get(world.senior, "/imports/workbooks/" + own()))
                .hasHeader("Content-Disposition", "attachment; filename=\"Bonds of Test Life-v1.xlsx\"");
    }

    @Test
    void theInstructionsAreInTheViewersLanguageAndTheMarkIsReadAgain(@TempDir Path folder) throws IOException {
        publish(template);
        Path file = folder.resolve("bonds.xlsx");
        byte[] hindi = mvc.get()
                .uri("/imports/workbooks/" + own())
                .locale(Locale.forLanguageTag("hi"))
                .with(as(world.senior))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        Files.write(file, hindi);
        try (SheetFile read = SheetFiles.open(file, "bonds.xlsx", 100)) {
            assertThat(read.mark()).isEqualTo(published(template));
            assertThat(read.sheets()).containsExactly("पंक्तियाँ", "निर्देश");
        }
        try (XSSFWorkbook workbook = workbook(world.senior, own())) {
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("Instructions");
            assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Bonds of Test Life");
            workbook.getProperties()
                    .getCustomProperties()
                    .getUnderlyingProperties()
                    .removeProperty(0);
            Path stripped = folder.resolve("stripped.xlsx");
            try (var out = Files.newOutputStream(stripped)) {
                workbook.write(out);
            }
            try (SheetFile read = SheetFiles.open(stripped, "stripped.xlsx", 100)) {
                assertThat(read.mark()).isEqualTo(published(template));
            }
        }
    }

    @Test
    void thePortalsOwnTemplatesHaveWorkbooksToo() throws IOException {
        try (XSSFWorkbook workbook = workbook(world.senior, "policy-list.xlsx?provider=" + world.provider)) {
            assertThat(headers(workbook.getSheetAt(0)))
                    .startsWith("Policy No", "Provider", "Name")
                    .doesNotContain("Plan/Term/PPT");
            assertThat(words(workbook, 2)).containsExactly("Test Life");
            assertThat(words(workbook, 6)).containsExactly("714", "875");
        }
        try (XSSFWorkbook workbook = workbook(world.root, "lic-premium-due-list.xlsx")) {
            assertThat(comment(workbook.getSheetAt(0), 4)).contains("For example: 714/20");
        }
        assertThat(get(world.senior, "/imports/workbooks/people-to-invite.xlsx"))
                .hasStatus(404);
        assertThat(get(world.senior, "/imports/workbooks/none.xlsx")).hasStatus(404);
    }

    @Test
    void othersTemplatesAndInsurersAreMissing() {
        publish(template);
        Viewer elsewhere = world.viewer("senior_agent", world.agentElsewhere("Meera Nair", "0009999Z"));
        assertThat(get(elsewhere, "/imports/workbooks/" + own())).hasStatus(404);
        assertThat(get(elsewhere, "/imports/workbooks/policy-list.xlsx?provider=" + world.provider))
                .hasStatus(404);
        assertThat(get(elsewhere, "/imports/workbooks/policy-list.xlsx")).hasStatusOk();
    }

    @Test
    void theUploadPageOffersThem() {
        publish(template);
        assertThat(get(world.senior, "/imports/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Empty workbooks", "/imports/workbooks/" + own(), "/imports/workbooks/policy-list.xlsx");
        assertThat(get(admin, "/imports/templates/" + template)).bodyText().contains("/imports/workbooks/" + own());
    }

    private static List<String> headers(XSSFSheet rows) {
        return IntStream.range(0, rows.getRow(0).getLastCellNum())
                .mapToObj(column -> rows.getRow(0).getCell(column).getStringCellValue())
                .toList();
    }

    private static String comment(XSSFSheet rows, int column) {
        return rows.getRow(0).getCell(column).getCellComment().getString().getString();
    }

    /** What the hidden sheet lists in a column. */
    private static List<String> words(XSSFWorkbook workbook, int column) {
        List<String> words = new ArrayList<>();
        workbook.getSheet(SheetFile.MARK_SHEET).forEach(row -> {
            if (row.getCell(column) != null) {
                words.add(row.getCell(column).getStringCellValue());
            }
        });
        return words;
    }
}
