package org.agentmitra.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.PortalTest;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files are read by the templates that were published for their insurer, each by the version it began with. */
@PortalTest
class DesignedImportTest extends TemplateFixture {
    private static final String SHEET = "Bond,Party,Begin,How,Amount\n"
            + "No 900000101,asha rao,05/01/2020,J,1015\n"
            + "No 900000102,ravi menon,06/01/2020,Q,99\n"
            + "No 900000103,mira das,07/01/2020,,1500\n";

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    TemplateCatalogue catalogue;

    @Autowired
    ProviderDirectory providers;

    private UUID template() {
        UUID id = made("Bonds of Test Life");
        column(id, Map.of("header", "Bond", "field", "policyNumber", "steps[0].kind", "DIGITS", "required", "true"));
        column(id, Map.of("header", "Party", "field", "holderName", "steps[0].kind", "TITLE"));
        column(id, "Begin", "commencedOn");
        column(id, Map.of("header", "How", "field", "mode", "choices", "Yearly = J", "fallback", "Hly"));
        column(
                id,
                Map.of(
                        "header", "Amount",
                        "field", "instalmentPaise",
                        "rules[0].kind", "MIN",
                        "rules[0].argument", "100",
                        "rules[0].message", "Nobody pays less than ₹100"));
        change(id, "/publication", Map.of());
        return id;
    }

    private UUID submit(String sheet) throws Exception {
        return uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "bonds.csv",
                new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    private int version(UUID imported, UUID template) {
        return jdbc.sql("select v.number from imports i join template_versions v on v.id = i.template_version"
                        + " where i.id = ? and v.template_id = ?")
                .params(imported, template)
                .query(Integer.class)
                .single();
    }

    private List<String> policies() {
        return jdbc.sql("select policy_number, holder_name, mode from policies order by policy_number")
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    @Test
    void aFileIsTidiedReadAndJudgedByTheTemplateThatSomebodyDesigned() throws Exception {
        UUID id = template();
        UUID imported = submit(SHEET);
        assertThat(version(imported, id)).isEqualTo(1);
        desk.check(imported);
        assertThat(get(world.senior, "/imports/" + imported))
                .hasStatusOk()
                .bodyText()
                .contains("Bonds of Test Life", "Nobody pays less than ₹100", "Below the smallest value");
        assertThat(get(world.senior, "/imports")).bodyText().contains("Bonds of Test Life");
        assertThat(get(world.senior, "/")).bodyText().contains("Bonds of Test Life");
        desk.complete(imported);
        assertThat(policies()).containsExactly("900000101 Asha Rao YEARLY", "900000103 Mira Das HALF_YEARLY");
    }

    @Test
    void anImportIsReadByTheVersionItBeganWith() throws Exception {
        UUID id = template();
        UUID first = submit(SHEET);
        change(id, "/columns/5/end", Map.of());
        assertThat(column(id, Map.of("header", "Paid", "field", "instalmentPaise", "synonyms", "Amount")))
                .hasStatus3xxRedirection();
        assertThat(change(id, "/publication", Map.of())).hasStatus3xxRedirection();
        UUID second = submit(SHEET + "No 900000104,anil rao,07/01/2020,J,1500\n");
        assertThat(version(first, id)).isEqualTo(1);
        assertThat(version(second, id)).isEqualTo(2);
        desk.check(first);
        desk.check(second);
        assertThat(findings(first)).containsExactly("rule-min");
        assertThat(findings(second)).isEmpty();
        assertThat(get(admin, "/imports/templates/" + id))
                .bodyText()
                .contains("1 import")
                .doesNotContain("Delete it");
        change(id, "/end", Map.of());
        assertThat(status(id)).isEqualTo("PUBLISHED");
    }

    @Test
    void columnsThatTheTemplateDoesNotNeedAreIgnored() throws Exception {
        UUID id = template();
        column(id, "Memo", "");
        change(id, "/publication", Map.of());
        UUID imported = submit("Bond,Party,Memo,Begin,How,Amount,Stray\nNo 900000101,asha rao,x,05/01/2020,J,1015,y\n");
        assertThat(version(imported, id)).isEqualTo(2);
        desk.check(imported);
        assertThat(get(world.senior, "/imports/" + imported))
                .bodyText()
                .containsSubsequence(
                        "Columns read", "Bond, Party, Begin, How, Amount<", "Columns ignored", "Memo, Stray<");
    }

    @Test
    void retiredTemplatesAndThoseOfOthersReadNothing() throws Exception {
        UUID id = template();
        assertThat(catalogue.offered(List.of("policies"), world.provider)).hasSize(3);
        assertThat(catalogue.offered(List.of("policies"), world.provider("OTHER", "Other Life")))
                .hasSize(2);
        change(id, "/retirement", Map.of());
        UUID imported = submit(SHEET);
        assertThat(jdbc.sql(
                                "select count(*) from imports where id = ? and template_version is null and status = 'MAPPING'")
                        .param(imported)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        change(id, "/retirement/end", Map.of());
        assertThat(get(world.senior, "/imports/" + imported + "/mapping"))
                .hasStatusOk()
                .bodyText()
                .contains("Bonds of Test Life");
    }

    private List<String> findings(UUID imported) {
        return jdbc.sql("select code from import_findings where import_id = ? and severity = 'CRITICAL'")
                .param(imported)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
