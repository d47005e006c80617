package org.agentmitra.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.templates.TemplateFixture;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Failed rows are brought again when their template is another: they are read as their own import was. */
@PortalTest
class FailedRowsReadingTest extends TemplateFixture {
    private static final String NO_DAY = "31/02/2020";

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ProviderDirectory providers;

    private UUID template;
    private UUID first;

    /** A file with headers of its own, which somebody named by version 1; version 2 asks for more. */
    @BeforeEach
    void importByVersionOne() throws Exception {
        template = designed("Bonds of Test Life");
        column(template, "Place", "branch");
        publish(template);
        first = brought(
                world.senior,
                world.sunita,
                "bonds.csv",
                ("Contract,Client,Starts,Rhythm,Sum Due,Where\n"
                                + "900000101,Asha Rao,05/01/2020,Yly,1015,North\n"
                                + "900000102,Binod Roy," + NO_DAY + ",Yly,1015,South\n")
                        .getBytes(StandardCharsets.UTF_8));
        Map<String, String> said =
                new LinkedHashMap<>(Map.of("template", published(template), "sheet", "0", "header", "1"));
        String[] columns = {"Bond", "Party", "Begin", "How", "Amount", "Place"};
        for (int i = 0; i < columns.length; i++) {
            said.put("columns[" + i + "]", columns[i]);
        }
        post(world.senior, "/imports/" + first + "/mapping", said);
        desk.complete(first);
        change(template, "/columns/6/end", Map.of());
        column(template, Map.of("header", "Scheme", "field", "planCode", "required", "true"));
        publish(template);
    }

    private UUID brought(Viewer viewer, AgentRef agent, String name, byte[] file) throws Exception {
        return uploads.submit(
                viewer, providers.byId(world.provider).orElseThrow(), agent, name, new ByteArrayInputStream(file));
    }

    private byte[] mended() throws Exception {
        byte[] errors = get(world.senior, "/imports/" + first + "/errors.xlsx")
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(errors));
                var out = new ByteArrayOutputStream()) {
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getCell(2).toString().equals(NO_DAY)) {
                    row.createCell(2).setCellValue("28/02/2020");
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private int numbered(UUID imported, int number) {
        return jdbc.sql("select count(*) from imports i join template_versions v on v.id = i.template_version"
                        + " where i.id = ? and v.number = ?")
                .params(imported, number)
                .query(Integer.class)
                .single();
    }

    private String status(UUID imported, String column) {
        return jdbc.sql("select " + column + " from imports where id = ?")
                .param(imported)
                .query(String.class)
                .single();
    }

    @Test
    void theyAreReadByTheVersionAndColumnsOfTheirImport() throws Exception {
        UUID next = brought(world.senior, world.sunita, "bonds-errors.xlsx", mended());
        assertThat(status(next, "status")).isEqualTo("UPLOADED");
        assertThat(numbered(next, 1)).isEqualTo(1);
        assertThat(get(world.senior, "/imports/" + next))
                .bodyText()
                .contains(
                        "The failed rows of bonds.csv",
                        "Made from version 1 of Bonds of Test Life; version 2 was offered when it came",
                        "It is read by version 1, so nothing of it is lost.")
                .doesNotContain("Columns ignored");
        desk.complete(next);
        assertThat(jdbc.sql("select branch from policies where policy_number = '900000102'")
                        .query(String.class)
                        .single())
                .isEqualTo("South");
    }

    @Test
    void aTemplateThatIsOfferedNoMoreReadsThemNoMore() throws Exception {
        change(template, "/retirement", Map.of());
        UUID next = brought(world.senior, world.sunita, "bonds-errors.xlsx", mended());
        assertThat(numbered(next, 1)).isZero();
        assertThat(get(world.senior, "/imports/" + next + "/mapping"))
                .bodyText()
                .contains("The failed rows of bonds.csv", "version 1, which was retired on");
    }

    @Test
    void theIdOfAnImportOfAnotherAgentReadsNothing() throws Exception {
        UUID other = brought(world.stranger, world.ravi, "bonds-errors.xlsx", mended());
        assertThat(status(other, "status")).isEqualTo("MAPPING");
        assertThat(numbered(other, 1)).isZero();
        assertThat(jdbc.sql("select count(*) from import_returns")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get(world.stranger, "/imports/" + other))
                .bodyText()
                .doesNotContain("failed rows of", "Made from version", first.toString());
    }
}
