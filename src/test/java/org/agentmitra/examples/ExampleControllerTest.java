package org.agentmitra.examples;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.templates.TemplateFixture;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A draft is made of a file as senders send it. */
@PortalTest
class ExampleControllerTest extends TemplateFixture {
    private static final List<String> PLACES = List.of("North", "South", "East");

    /** Thirty policies: month before day, blank mobiles, a total below. */
    private static String sheet() {
        StringBuilder sheet = new StringBuilder("Ganga Life\n\n");
        sheet.append("Bond Ref,Party,DOB,D.o.C,Mode,Instalment Premium,Mobile,Branch,Remarks,Nominee\n");
        for (int row = 10; row < 40; row++) {
            sheet.append("GL/").append(5_000_100 + row).append(",Asha Rao ").append((char) ('A' + row % 26));
            sheet.append(",12/")
                    .append(row % 28 + 1)
                    .append("/1980,01/")
                    .append(row % 28 + 1)
                    .append("/2015,");
            sheet.append("Yly,").append(1_000 + row).append(',');
            sheet.append(row % 2 == 0 ? "98765000" + row : "").append(',');
            sheet.append(PLACES.get(row % 3)).append(",secret-").append(row % 2).append(",Mohan\n");
        }
        return sheet.append(",,,,Total,30735,,,,\n").toString();
    }

    private MvcTestResult upload(Viewer viewer, String fileName, String content, Map<String, String> fields) {
        var request = mvc.post()
                .uri("/imports/templates/example")
                .multipart()
                .file(new MockMultipartFile("file", fileName, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .with(as(viewer))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult upload(String fileName, String content) {
        return upload(admin, fileName, content, Map.of("name", "Ganga", "entity", "policies"));
    }

    private List<String> columns() {
        return jdbc.sql("select c.header, c.field, c.type, c.required, c.format"
                        + " from template_columns c order by c.position")
                .query((row, number) -> "%s:%s:%s:%s:%s"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4) ? "required" : "optional",
                                row.getString(5)))
                .list();
    }

    @Test
    void theColumnsOfAnExampleAreProposedAsADraft() {
        assertThat(upload("ganga.csv", sheet())).hasStatus3xxRedirection();
        assertThat(columns())
                .containsExactly(
                        "Bond Ref:policyNumber:ID:required:null",
                        "Party:holderName:NAME:required:null",
                        "DOB:born:BIRTH_DATE:optional:MONTH_FIRST",
                        "D.o.C:commencedOn:PAST_DATE:required:MONTH_FIRST",
                        "Mode:mode:MODE:required:null",
                        "Instalment Premium:instalmentPaise:MONEY:required:null",
                        "Mobile:mobile:MOBILE:optional:null",
                        "Branch:branch:TEXT:optional:null",
                        "Remarks::UNUSED:optional:null",
                        "Nominee:nominee:TEXT:optional:null");
        assertThat(jdbc.sql("select status from import_templates where name = 'Ganga'")
                        .query(String.class)
                        .single())
                .isEqualTo("DRAFT");
    }

    /** Twenty policies whose header says one thing of some columns, and the values another. */
    private static String contradicted() {
        StringBuilder sheet = new StringBuilder(
                "Policy,Customer,DOB,Start Date,Due On,Plan,Mode,Premium,State,Agent,पता,Maturity,Commission\n");
        for (int row = 10; row < 30; row++) {
            sheet.append("GL/").append(5_000_100 + row).append(",Asha Rao,");
            sheet.append(row)
                    .append("/06/2031,")
                    .append(row)
                    .append("/07/2032,")
                    .append(row)
                    .append("/08/2027,");
            sheet.append(row % 4 == 0 ? "Sunrise" : "Gone Plan")
                    .append(",Every year,")
                    .append(row == 10 ? -5 : 1_000 + row);
            sheet.append(row % 2 == 0 ? ",In force," : ",Lapsed,").append("Ravi Kumar,12 Hill Road,rain,cloud\n");
        }
        return sheet.toString();
    }

    private List<String> proposals() {
        return jdbc.sql("select header, field, meant, sureness, how, seen, fitting, misfit from template_proposals"
                        + " order by position")
                .query((row, number) -> "%s:%s:%s:%s:%s:%d/%d:%s"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getInt(7),
                                row.getInt(6),
                                row.getString(8)))
                .list();
    }

    @Test
    void valuesThatContradictAHeaderAreHeededAndSoAreWordsThatNobodyKnows() {
        upload("ganga.csv", contradicted());
        assertThat(proposals())
                .containsExactly(
                        "Policy:policyNumber:policyNumber:SURE:SYNONYM:20/20:null",
                        "Customer:holderName:holderName:SURE:SYNONYM:20/20:null",
                        "DOB::born:LEFT_OUT:EXACT:0/20:FUTURE",
                        "Start Date::commencedOn:LEFT_OUT:SYNONYM:0/20:FUTURE",
                        "Due On:fupOn:fupOn:SURE:SYNONYM:20/20:null",
                        "Plan:planCode:planCode:DOUBTFUL:EXACT:0/20:UNKNOWN",
                        "Mode:mode:mode:DOUBTFUL:EXACT:0/20:UNKNOWN",
                        "Premium:instalmentPaise:instalmentPaise:SURE:SYNONYM:19/20:NOT_POSITIVE",
                        "State:status:status:LIKELY:VALUES:20/20:null",
                        "Agent::agencyCode:LEFT_OUT:SYNONYM:0/20:SHAPE",
                        "पता:address:address:SURE:SYNONYM:20/20:null",
                        "Maturity::maturesOn:LEFT_OUT:SYNONYM:0/20:UNREADABLE",
                        "Commission:::UNKNOWN:NONE:0/0:null");
        assertThat(columns()).contains("Plan:planCode:PLAN:optional:null", "Mode:mode:MODE:required:null");
    }

    @Test
    void thePageSaysHowSureEachProposalIsUntilTheColumnSaysSomethingElse() {
        upload("ganga.csv", contradicted());
        UUID id = jdbc.sql("select id from import_templates where name = 'Ganga'")
                .query(UUID.class)
                .single();
        assertThat(get(admin, "/imports/templates/" + id))
                .bodyText()
                .contains("Sure", "The header is known. All 20 values fit.")
                .contains(
                        "Date of birth at first sight, but its values say otherwise. 0 of 20 values fit; most of the others are days to come.")
                .contains("Doubtful", "0 of 20 values fit; most of the others are words the portal does not know.");
        assertThat(get(admin, "/imports/templates/" + id + "/columns/3/edit"))
                .bodyText()
                .contains("Left out", "most of the others are days to come.");
        change(id, "/columns/3", Map.of("header", "DOB", "field", "maturesOn"));
        assertThat(get(admin, "/imports/templates/" + id))
                .bodyText()
                .doesNotContain("Date of birth at first sight")
                .contains("Doubtful");
        change(id, "/end", Map.of());
        assertThat(proposals()).isEmpty();
    }

    @Test
    void headersOfOtherInsurersAreKnownAndOneValueIsNothingToChooseFrom() {
        StringBuilder sheet = new StringBuilder("Policy No,Life Assured,Sum Insured,Instalment (Rs),Branch\n");
        for (int row = 10; row < 34; row++) {
            sheet.append("GL/50001")
                    .append(row)
                    .append(",Asha Rao,")
                    .append(row)
                    .append("0000,1")
                    .append(row);
            sheet.append(",Pune\n");
        }
        upload("ganga.csv", sheet.toString());
        assertThat(columns())
                .containsExactly(
                        "Policy No:policyNumber:ID:required:null",
                        "Life Assured:holderName:NAME:required:null",
                        "Sum Insured:sumAssuredPaise:MONEY:optional:null",
                        "Instalment (Rs):instalmentPaise:MONEY:required:null",
                        "Branch:branch:TEXT:optional:null");
        assertThat(jdbc.sql("select options from template_columns where header = 'Branch'")
                        .query(String.class)
                        .single())
                .doesNotContain("Pune");
    }

    @Test
    void noValueIsKeptButThoseToChooseFrom() {
        upload("ganga.csv", sheet());
        List<String> kept = jdbc.sql("select concat(options, coalesce(sample, ''), coalesce(help, ''), rules)"
                        + " from template_columns order by position")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(kept.get(7)).contains("East", "North", "South");
        assertThat(String.join(" ", kept)).doesNotContain("Asha", "98765", "GL/", "secret", "Mohan");
        assertThat(jdbc.sql("select details from audit_records where action = 'template.created'")
                        .query(String.class)
                        .single())
                .doesNotContain("North", "Asha");
    }

    @Test
    void whatIsNoListOrNoSheetIsRefusedAtTheFile() {
        assertThat(upload("a.csv", "one,two\n1,2\n"))
                .hasStatus(422)
                .bodyText()
                .contains("No sheet of the file is a list")
                .doesNotContain("Choose the file again.");
        assertThat(upload("a.xlsx", sheet())).hasStatus(422);
        assertThat(upload("a.pdf", sheet())).hasStatus(422);
        assertThat(upload("a.csv", "")).hasStatus(422);
        assertThat(columns()).isEmpty();
    }

    @Test
    void theNameAndWhatItIsForAreAskedForAndAFreeName() {
        assertThat(upload(world.root, "a.csv", sheet(), Map.of("name", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a name", "Choose what the template is for", "Choose an insurer, or all")
                .contains("id=\"file-gone\">Choose the file again.");
        upload("a.csv", sheet());
        assertThat(upload("a.csv", sheet())).hasStatus(422).bodyText().contains("Another template has this name");
    }

    @Test
    void onlyWhoMakesTemplatesBringsExamples() {
        assertThat(get(admin, "/imports/templates/example/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Propose columns");
        assertThat(get(world.senior, "/imports/templates/example/new")).hasStatus(403);
        assertThat(upload(world.senior, "a.csv", sheet(), Map.of("name", "Mine", "entity", "policies")))
                .hasStatus(403);
    }
}
