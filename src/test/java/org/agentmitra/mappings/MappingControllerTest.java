package org.agentmitra.mappings;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** A sheet that no template knows: its columns are named once, and the next one is read by itself. */
@PortalTest
class MappingControllerTest extends MappingFixture {
    @Test
    void anUnknownSheetWaitsForItsColumnsAndProposesThem() throws Exception {
        UUID id = brought(HEADER + ROWS);
        assertThat(status(id)).isEqualTo("MAPPING");
        assertThat(get(world.senior, "/imports/" + id)).bodyText().contains("Say what the columns are");
        assertThat(get(world.senior, "/imports/" + id + "/mapping?template=policy-list&sheet=0&header=1"))
                .hasStatusOk()
                .bodyText()
                .contains("Contract Ref", "900000001", "annual pay", "Known header", "By its values, 45 %");
    }

    @Test
    void wholeIdentityNumbersAreNowhereOnThePage() throws Exception {
        UUID id = brought(
                "Contract Ref,Aadhaar,Customer Full Name,Tax\n900000001,2341 2341 2346,Asha Patil,ABCPA1234K\n");
        assertThat(get(world.senior, "/imports/" + id + "/mapping"))
                .bodyText()
                .contains("XXXX XXXX 2346", "ABCPA****K")
                .doesNotContain("2341 2341 2346", "ABCPA1234K");
    }

    @Test
    void aColumnOfStatusesIsToldByItsWordsAndOneOfOtherWordsIsNot() throws Exception {
        UUID id = brought("Contract Ref,Company,Customer Full Name,Start,Remark A,Remark B,Modal Amt\n"
                + "900000001,Test Life,Asha Patil,12/31/2020,yes,In force,5000\n"
                + "900000002,Test Life,Binod Roy,03/04/2021,no,LAPSED,2500\n");
        String page = get(world.senior, "/imports/" + id + "/mapping?template=policy-list&sheet=0&header=1")
                .getResponse()
                .getContentAsString();
        assertThat(choices(page, 5)).contains("value=\"Status\" selected");
        assertThat(choices(page, 4)).doesNotContain("selected");
    }

    private static String choices(String page, int column) {
        int from = page.indexOf("name=\"columns[" + column + "]\"");
        return page.substring(from, page.indexOf("</select>", from));
    }

    @Test
    void namedOnceItIsReadByItselfTheNextTime() throws Exception {
        UUID id = brought(HEADER + ROWS);
        assertThat(save(world.senior, id, named())).hasStatus3xxRedirection().hasRedirectedUrl("/imports/" + id);
        assertThat(status(id)).isEqualTo("CHECKING");
        desk.complete(id);
        assertThat(status(id)).isEqualTo("COMPLETED");
        assertThat(jdbc.sql("select concat(commenced_on, ' ', mode) from policies where policy_number = '900000001'")
                        .query(String.class)
                        .single())
                .isEqualTo("2020-12-31 YEARLY");
        assertThat(jdbc.sql("select concat(commenced_on, ' ', mode) from policies where policy_number = '900000002'")
                        .query(String.class)
                        .single())
                .isEqualTo("2021-03-04 HALF_YEARLY");

        UUID next =
                brought("Remarks," + HEADER + "x,900000003,Test Life,Charu Das,01/31/2022,945,20,Twice,2500,300000\n");
        assertThat(status(next)).isEqualTo("UPLOADED");
        desk.complete(next);
        assertThat(jdbc.sql("select concat(commenced_on, ' ', mode) from policies where policy_number = '900000003'")
                        .query(String.class)
                        .single())
                .isEqualTo("2022-01-31 HALF_YEARLY");
    }

    @Test
    void whatChangedSinceLastTimeIsSaid() throws Exception {
        UUID id = brought(HEADER + ROWS);
        save(world.senior, id, named());
        UUID next = brought(HEADER.replace("Payable", "Instalments") + ROWS);
        assertThat(status(next)).isEqualTo("MAPPING");
        String page =
                get(world.senior, "/imports/" + next + "/mapping").getResponse().getContentAsString();
        assertThat(page).contains("No longer there: Payable", "Not there before: Instalments");
        assertThat(choices(page, 3)).contains("value=\"DOC\" selected");
        assertThat(page).contains("As last time");
    }

    @Test
    void whatIsMissingOrNamedTwiceIsSaidAndKept() throws Exception {
        UUID id = brought(HEADER + ROWS);
        Map<String, String> fields = named();
        fields.remove("columns[8]");
        fields.put("columns[4]", "Policy No");
        assertThat(save(world.senior, id, fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsOnlyOnce("class=\"error-summary\"")
                .containsSubsequence(
                        "class=\"error-summary\"",
                        "<a href=\"#columns[4]\">Policy No is chosen for “Contract Ref” too.",
                        "<a href=\"#columns\">Say which columns hold: Plan, Sum Assured.</a>",
                        "class=\"filters\"",
                        "id=\"columns-error\"",
                        "Say which columns hold: Plan, Sum Assured.",
                        "id=\"columns\"",
                        "id=\"columns[4]\" name=\"columns[4]\" aria-invalid=\"true\"");
        assertThat(status(id)).isEqualTo("MAPPING");
    }

    @Test
    void unknownWordsAreAskedAboutOnce() throws Exception {
        UUID id = brought(HEADER + ROWS);
        Map<String, String> fields = named();
        fields.keySet().removeIf(name -> name.startsWith("words"));
        assertThat(save(world.senior, id, fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("“Payable” holds words that are not known", "“annual pay” means");
        fields.put("words[6." + Words.encoded("annual pay") + "]", "");
        fields.put("words[6." + Words.encoded("twice") + "]", "");
        assertThat(save(world.senior, id, fields)).hasStatus3xxRedirection();
        desk.complete(id);
        assertThat(status(id)).isEqualTo("COMPLETED_WITH_ERRORS");
    }

    @Test
    void aSheetWithoutHeadersIsReadByTheLettersOfItsColumns() throws Exception {
        UUID id = brought(ROWS);
        Map<String, String> fields = named();
        fields.put("header", "0");
        assertThat(get(world.senior, "/imports/" + id + "/mapping?template=policy-list&sheet=0&header=0"))
                .hasStatusOk()
                .bodyText()
                .contains(">C</label>", "Asha Patil");
        var request = mvc.post()
                .uri("/imports/" + id + "/mapping")
                .with(as(world.senior))
                .with(csrf());
        request.param("template", "policy-list").param("sheet", "0");
        fields.forEach(request::param);
        assertThat(request.exchange()).hasStatus3xxRedirection();
        desk.complete(id);
        assertThat(status(id)).isEqualTo("COMPLETED");
        assertThat(get(world.senior, "/imports/" + id + "/report"))
                .hasStatusOk()
                .bodyText()
                .contains("Read as")
                .doesNotContain("Row with the headers");
        assertThat(jdbc.sql("select count(*) from policies where policy_number in ('900000001', '900000002')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aCheckedFileIsCheckedAnewWithOtherColumns() throws Exception {
        UUID id = brought(HEADER + ROWS);
        Map<String, String> fields = named();
        fields.put("dates[3]", "DAY_FIRST");
        save(world.senior, id, fields);
        desk.check(id);
        assertThat(jdbc.sql("select expected_failed from imports where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        save(world.senior, id, named());
        desk.check(id);
        assertThat(jdbc.sql(
                                "select concat(expected_failed, ' ', expected_created, ' ', rows_read) from imports where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("0 2 2");
        desk.complete(id);
        assertThat(save(world.senior, id, named())).flash().containsEntry("refusal", "imports.moved");
    }

    @Test
    void aFileCheckedBeforeAnUndoOfItsBookSaysSoAndIsCheckedAnew() throws Exception {
        UUID undone = brought(HEADER + ROWS);
        save(world.senior, undone, named());
        desk.complete(undone);
        UUID id = brought(HEADER + "900000004,Test Life,Dev Jha,01/31/2022,945,20,Twice,2500,300000\n");
        desk.check(id);
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        jdbc.sql("update imports set undo_asked_at = ?, undo_ended_at = ?, undone_at = ? where id = ?")
                .params(now.minusMinutes(2), now.minusMinutes(1), now.minusMinutes(1), undone)
                .update();
        jdbc.sql("update imports set checked_at = ? where id = ?")
                .params(now.minusMinutes(3), id)
                .update();
        assertThat(run(id)).flash().containsEntry("refusal", "imports.outdated");
        assertThat(status(id)).isEqualTo("CHECKED");
        String page = "/imports/" + id;
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("what the check said may no longer be so", page + "/check")
                .doesNotContain(page + "/run");
        assertThat(post(world.stranger, page + "/check")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, page + "/check")).hasRedirectedUrl(page);
        assertThat(status(id)).isEqualTo("CHECKING");
        desk.check(id);
        assertThat(get(world.senior, page))
                .bodyText()
                .contains(page + "/run", "Import 1 row")
                .doesNotContain("may no longer be so");
        assertThat(run(id)).flash().doesNotContainKey("refusal");
        assertThat(status(id)).isEqualTo("RUNNING");
    }

    @Test
    void anotherAgentsFileDoesNotExist() throws Exception {
        UUID id = brought(HEADER + ROWS);
        assertThat(get(world.stranger, "/imports/" + id + "/mapping")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(save(world.stranger, id, named())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(status(id)).isEqualTo("MAPPING");
    }

    @Test
    void aListThatNamesNoInsurerIsOfTheOneItIsBroughtFor() throws Exception {
        UUID id = brought("""
                Policy No,Client,DOC,Plan,Term,Mode,Modal Prem,SA
                900000077,Asha Patil,31/12/2020,945,20,Yly,5000,500000
                """);
        desk.complete(id);
        assertThat(jdbc.sql("select provider_id from policies where policy_number = '900000077'")
                        .query(UUID.class)
                        .single())
                .isEqualTo(world.provider);
    }
}
