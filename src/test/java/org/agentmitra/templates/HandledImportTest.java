package org.agentmitra.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.PortalTest;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator says of known and new records, of several rows and of dates, holds for files. */
@PortalTest
class HandledImportTest extends TemplateFixture {
    private static final String SHEET = "Bond,Party,Begin,How,Amount\n"
            + "900000101,Asha Rao,05/31/2020,Yly,1015\n"
            + "900000102,Ravi Menon,06/07/2020,Yly,900\n"
            + "900000102,Ravi Menon,06/07/2020,Yly,950\n";

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ProviderDirectory providers;

    private UUID template(String name) {
        UUID id = made(name);
        column(id, "Bond", "policyNumber");
        column(id, "Party", "holderName");
        column(id, Map.of("header", "Begin", "field", "commencedOn", "dates", "MONTH_FIRST"));
        column(id, "How", "mode");
        column(id, "Amount", "instalmentPaise");
        return id;
    }

    private UUID submit() throws Exception {
        return uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "bonds.csv",
                new ByteArrayInputStream(SHEET.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> policies() {
        return jdbc.sql("select policy_number, commenced_on, instalment_minor from policies order by policy_number")
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getLong(3))
                .list();
    }

    private void handle(UUID id, String name, String mode, String doubles) {
        assertThat(change(id, "", Map.of("name", name, "mode", mode, "doubles", doubles)))
                .hasStatus3xxRedirection();
    }

    @Test
    void theLastRowCountsAndMonthsStandFirst() throws Exception {
        UUID id = template("Bonds");
        handle(id, "Bonds", "UPSERT", "LAST");
        publish(id);
        assertThat(get(admin, "/imports/templates/" + id))
                .bodyText()
                .contains("Add new ones and update known ones", "The last counts", "Month first: 12/31/2026");
        desk.complete(submit());
        assertThat(policies()).containsExactly("900000101 2020-05-31 101500", "900000102 2020-06-07 95000");
    }

    @Test
    void aRowSaysThatItsTemplateOnlyUpdates() throws Exception {
        UUID id = template("Bonds");
        publish(id);
        desk.complete(submit());
        handle(id, "Bonds", "UPDATE", "FIRST");
        assertThat(headers(id, 2)).isEqualTo("Bond,Party,Begin,How,Amount");
        publish(id);
        jdbc.sql("update policies set policy_number = '900000999' where policy_number = '900000102'")
                .update();
        UUID imported = submit();
        jdbc.sql("update imports set repeats = null where id = ?")
                .param(imported)
                .update();
        desk.check(imported);
        assertThat(get(world.senior, "/imports/" + imported))
                .bodyText()
                .contains("The policy is not in the book, and this template only updates.");
    }

    @Test
    void aCopyARestoredVersionAndAFileSayTheSame() throws Exception {
        UUID id = template("Bonds");
        handle(id, "Bonds", "INSERT", "REFUSE");
        publish(id);
        handle(id, "Bonds", "UPSERT", "FIRST");
        publish(id);
        change(id, "/restoration", Map.of("number", "1"));
        assertThat(handling(id, 3)).isEqualTo("INSERT REFUSE");
        String file = get(admin, "/imports/templates/" + id + "/versions/1/file")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).contains("\"mode\" : \"INSERT\"", "\"doubles\" : \"REFUSE\"", "\"dates\" : \"MONTH_FIRST\"");
        assertThat(get(admin, "/imports/templates/new?from=" + id))
                .bodyText()
                .containsPattern("value=\"INSERT\"[^>]*selected")
                .containsPattern("value=\"REFUSE\"[^>]*selected");
        assertThat(jdbc.sql("select details from audit_records where action = 'template.updated' order by id")
                        .query(String.class)
                        .list()
                        .getFirst())
                .contains("INSERT", "REFUSE");
    }

    @Test
    void uniqueAndKnownAreAskedOfNumbersAndPlansAlone() {
        UUID id = template("Bonds");
        Map<String, String> plan = Map.of("header", "Scheme", "field", "planCode", "rules[0].kind", "EXISTS");
        assertThat(column(id, plan)).hasStatus3xxRedirection();
        Map<String, String> place = Map.of("header", "Place", "field", "branch", "rules[0].kind", "UNIQUE");
        assertThat(column(id, place)).hasStatus(422).bodyText().contains("Rule 1 cannot be asked of this type");
    }

    @Test
    void aKindOfRowsThatDoOneThingOnlyIsNotAskedForAnother() {
        Map<String, String> bill = Map.of("name", "Bills", "entity", "commission-bill");
        Map<String, String> updating = new HashMap<>(bill);
        updating.put("mode", "UPDATE");
        assertThat(post(admin, "/imports/templates", updating))
                .hasStatus(422)
                .bodyText()
                .contains("Lines of such sheets are always added");
        UUID id = made(admin, "Bills", bill);
        Map<String, String> known =
                Map.of("header", "Ref", "field", "policyNumber", "type", "ID", "rules[0].kind", "EXISTS");
        assertThat(column(id, known)).hasStatus(422).bodyText().contains("Rule 1 cannot be asked of this type");
        assertThat(get(admin, "/imports/templates/" + id)).bodyText().doesNotContain("Known and new records");
        assertThat(get(admin, "/imports/templates/" + id + "/edit"))
                .bodyText()
                .doesNotContain("name=\"mode\"", "name=\"doubles\"");
        assertThat(get(admin, "/imports/templates/" + id + "/columns/new"))
                .bodyText()
                .doesNotContain("value=\"EXISTS\"", "value=\"UNIQUE\"");
    }

    @Test
    void whatAKindOfRowsCanDoIsOffered() {
        for (String entity : List.of("customers", "agents")) {
            Map<String, String> list = new HashMap<>(Map.of("name", "List of " + entity, "entity", entity));
            list.put("doubles", "REFUSE");
            assertThat(post(admin, "/imports/templates", list))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Of several rows of such sheets the first counts.");
            list.put("doubles", "FIRST");
            list.put("mode", "UPDATE");
            UUID id = made(admin, "List of " + entity, list);
            assertThat(handling(id, 1)).isEqualTo("UPDATE FIRST");
            assertThat(get(admin, "/imports/templates/" + id + "/edit"))
                    .bodyText()
                    .containsPattern("value=\"UPDATE\"[^>]*selected")
                    .doesNotContain("name=\"doubles\"");
        }
    }

    private String handling(UUID id, int number) {
        return jdbc.sql("select concat(mode, ' ', doubles) from template_versions where template_id = ? and number = ?")
                .params(id, number)
                .query(String.class)
                .single();
    }
}
