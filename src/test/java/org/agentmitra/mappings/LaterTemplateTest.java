package org.agentmitra.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.PortalTest;
import org.agentmitra.templates.TemplateFixture;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How an agent's sheets were read is known still when an administrator publishes another template for them. */
@PortalTest
class LaterTemplateTest extends TemplateFixture {
    private static final String ROW = "900000101,asha rao,05/01/2020,Yly,1015,x\n";

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ProviderDirectory providers;

    private UUID brought(String sheet) throws Exception {
        return uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "odd.csv",
                new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    /** Names the columns as an agent does. */
    private void name(UUID id, String template, String... columns) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("template", template, "sheet", "0", "header", "1"));
        for (int i = 0; i < columns.length; i++) {
            fields.put("columns[" + i + "]", columns[i]);
        }
        assertThat(post(world.senior, "/imports/" + id + "/mapping", fields)).hasRedirectedUrl("/imports/" + id);
    }

    private String page(UUID id) throws Exception {
        return get(world.senior, "/imports/" + id + "/mapping").getResponse().getContentAsString();
    }

    private String text(UUID id, String column) {
        return jdbc.sql("select " + column + " from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void anotherVersionReadsWhatTheOneBeforeRead() throws Exception {
        UUID design = designed("Bonds of Test Life");
        publish(design);
        String before = published(design);
        UUID first = brought("Contract,Client,Starts,Rhythm,Sum Due,Remark\n" + ROW);
        name(first, before, "Bond", "Party", "Begin", "How", "Amount", "");
        assertThat(text(first, "template_version")).isEqualTo(before);

        change(design, "/columns/5/end", Map.of());
        column(design, "Paid", "instalmentPaise");
        publish(design);
        UUID next = brought("Contract,Client,Starts,Rhythm,Sum Due,Remark\n" + ROW);
        assertThat(text(next, "status")).isEqualTo("UPLOADED");
        assertThat(text(next, "template_version")).isEqualTo(published(design)).isNotEqualTo(before);
        desk.check(next);
        assertThat(page(next))
                .contains("value=\"Paid\" selected", "As last time")
                .doesNotContain("Not there before", "No longer there");
    }

    @Test
    void whatChangedIsSaidByTheTemplateThatIsPublishedSince() throws Exception {
        String more = ",Kind,Years,Cover";
        String row = ROW.replace("x\n", "x,945,20,50000\n");
        UUID first = brought("Contract,Client,Starts,Rhythm,Sum Due,Remark" + more + "\n" + row);
        name(
                first,
                "policy-list",
                "Policy No",
                "Name",
                "DOC",
                "Mode",
                "Instalment Premium",
                "",
                "Plan",
                "Term",
                "Sum Assured");
        UUID design = made("List of Test Life");
        column(design, "Contract", "policyNumber");
        column(design, "Client", "holderName");
        column(design, "Starts", "commencedOn");
        column(design, Map.of("header", "Rhythm", "field", "mode", "required", "true"));
        column(design, "Sum Due", "instalmentPaise");
        publish(design);

        UUID next = brought(
                "Contract,Client,Starts,Frequency,Sum Due,Remark" + more + ",Branch\n" + row.replace("\n", ",7\n"));
        assertThat(text(next, "status")).isEqualTo("MAPPING");
        String page = page(next);
        assertThat(page)
                .contains("No longer there: Rhythm", "Not there before: Frequency, Branch", "As last time")
                .doesNotContain("Not there before: Remark");
        String byDesign = get(world.senior, "/imports/" + next + "/mapping?template=" + published(design))
                .getResponse()
                .getContentAsString();
        assertThat(byDesign)
                .contains("No longer there: Rhythm", "value=\"Starts\" selected", "As last time")
                .contains("List of Test Life");
    }

    @Test
    void wordsOfASheetAreProposedAsTheTemplatesOwnWordsOfTheSameMeaning() throws Exception {
        UUID design = designed("Bonds of Test Life");
        change(
                design,
                "/columns/4",
                Map.of("header", "How", "field", "mode", "choices", "Half-yearly\nYearly = once\nMonthly"));
        publish(design);
        UUID first = brought(
                "Bond,Party,Begin,How,Amount\n" + ROW.replace("Yly", "annual").replace(",x", "")
                        + ROW.replace("Yly", "half yrly").replace(",x", "")
                        + ROW.replace("Yly", "Qly").replace(",x", ""));
        desk.check(first);
        String page = get(
                        world.senior,
                        "/imports/" + first + "/mapping?template=" + published(design) + "&sheet=0&header=1")
                .getResponse()
                .getContentAsString();
        assertThat(word(page, "annual")).contains("value=\"Yearly\" selected");
        assertThat(word(page, "half yrly")).contains("value=\"Half-yearly\" selected");
        // There is no own word for it.
        assertThat(word(page, "qly")).doesNotContain("selected");
    }

    /** The choices of what an unknown word of the fourth column means. */
    private static String word(String page, String word) {
        int from = page.indexOf("name=\"words[3." + Words.encoded(word) + "]\"");
        assertThat(from).as(word).isPositive();
        return page.substring(from, page.indexOf("</select>", from));
    }
}
