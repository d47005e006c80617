package org.agentmitra.corrections;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.uploads.RefusedFile;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** Error workbooks that come back. */
@PortalTest
class ReturnsTest extends CorrectionFixture {
    @Test
    void mendedRowsComeBackIntoTheImportTheyAreOf() throws Exception {
        UUID id = dueList();
        byte[] mended = workbook(id, text -> text.equals(NO_DAY) ? "28/02/2020" : text);
        assertThat(bring(mended)).isEqualTo(id);
        assertThat(outcomes(id).subList(3, 6))
                .containsExactly(RowOutcome.CREATED, RowOutcome.CREATED, RowOutcome.FAILED);
        assertThat(expected(id)).containsExactly(5, 1, 0, 0);
        assertThat(trail.of(id)).contains("import.rows-returned");
        assertThat(get(world.senior, "/imports/" + id + "/corrections"))
                .bodyText()
                .contains("Rows brought back", "due-errors.xlsx", "2, from row 7");
        assertThat(jdbc.sql("select count(*) from import_corrected_rows where value_sealed like '%28/02%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        post(world.senior, "/imports/" + id + "/run");
        desk.run(id, () -> false);
        assertThat(status(id)).isEqualTo("COMPLETED_WITH_ERRORS");
        assertThat(jdbc.sql("select cast(commenced_on as varchar) from policies where policy_number = '900000011'")
                        .query(String.class)
                        .single())
                .isEqualTo("2020-02-28");
    }

    @Test
    void whoBringsThemIsToldWhereTheyWent() throws Exception {
        UUID id = dueList();
        byte[] mended = workbook(id, text -> text.equals(NO_DAY) ? "28/02/2020" : text);
        assertThat(mvc.post()
                        .uri("/imports")
                        .multipart()
                        .file(new MockMultipartFile("file", "mended.xlsx", "application/octet-stream", mended))
                        .param("provider", world.provider.toString())
                        .param("agent", world.sunita.id().toString())
                        .param("key", Ids.next().toString())
                        .with(as(world.senior))
                        .with(csrf()))
                .hasRedirectedUrl("/imports/" + id)
                .flash()
                .containsEntry("message", "uploads.corrected")
                .containsEntry("messageArguments", List.of("mended.xlsx"));
    }

    @Test
    void whatIsTakenBackIsAsInTheFile() throws Exception {
        UUID id = dueList();
        bring(workbook(id, text -> text.equals(NO_DAY) ? "28/02/2020" : text));
        UUID file = queries.list(id, null, false, 1).getFirst().id();
        post(world.senior, "/imports/" + id + "/corrections/" + file + "/end");
        assertThat(expected(id)).containsExactly(3, 3, 0, 0);
    }

    @Test
    void numbersThatAreNoRowsAreTold() throws Exception {
        UUID id = dueList();
        byte[] mended = workbook(id, text -> text.equals("9") ? "4711" : text.equals(NO_DAY) ? "28/02/2020" : text);
        bring(mended);
        assertThat(get(world.senior, "/imports/" + id)).bodyText().contains("Not rows of this import: 4711");
    }

    @Test
    void rowsToBeDecidedAreInTheWorkbookTooWithTheirNumbers() throws Exception {
        policies.in(world, world.sunita, List.of(TestPolicies.row("0090001", "Asha Patil")));
        UUID id = policyList(
                listed("900000002", ""),
                listed("9/0001", ""),
                "," + listed("", "").substring(1));
        List<String> texts = new ArrayList<>();
        workbook(id, text -> {
            texts.add(text);
            return text;
        });
        assertThat(texts)
                .contains(
                        "9/0001",
                        "3",
                        "4",
                        "PolicyNo: 9/0001 is not in the book, but 0090001 (Asha Patil, commenced 31 Jan 2022, plan Test Endowment) is.")
                .doesNotContain("900000002");
    }

    @Test
    void whatDiffersInNothingIsRefused() throws Exception {
        UUID id = dueList();
        byte[] same = workbook(id, text -> text);
        assertThatThrownBy(() -> bring(same))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("corrections.returned.same"));
    }

    @Test
    void rowsOfAnImportThatHasRunAreAnImportOfTheirOwn() throws Exception {
        UUID id = dueList();
        byte[] mended = workbook(id, text -> text.equals(NO_DAY) ? "28/02/2020" : text);
        post(world.senior, "/imports/" + id + "/run");
        desk.run(id, () -> false);
        UUID next = bring(mended);
        assertThat(next).isNotEqualTo(id);
        desk.complete(next);
        assertThat(outcomes(next)).containsExactly(RowOutcome.CREATED, RowOutcome.CREATED, RowOutcome.FAILED);
        assertThat(jdbc.sql("select cast(as_of as varchar) from imports where id = ?")
                        .param(next)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-01");
    }

    @Test
    void somebodyElsesImportIsNotTouched() throws Exception {
        UUID id = dueList();
        byte[] mended = workbook(
                id, text -> text.equals(NO_DAY) ? "28/02/2020" : text.replace(world.sunita.code(), world.ravi.code()));
        UUID other = uploads.submit(
                world.stranger,
                providers.byId(world.provider).orElseThrow(),
                world.ravi,
                "due-errors.xlsx",
                new java.io.ByteArrayInputStream(mended));
        assertThat(other).isNotEqualTo(id);
        assertThat(expected(id)).containsExactly(3, 3, 0, 0);
    }

    @Test
    void whatIsBroughtForTheSameAgentAtAnotherInsurerIsAnImportOfItsOwn() throws Exception {
        UUID id = dueList();
        byte[] mended = workbook(id, text -> text.equals(NO_DAY) ? "28/02/2020" : text);
        var other =
                providers.byId(world.provider("ELSEWHERE", "Elsewhere Life")).orElseThrow();
        AgentRef there = new AgentRef(
                world.sunita.id(), world.sunita.name(), world.sunita.code(), other.id(), world.sunita.path());
        UUID next =
                uploads.submit(world.senior, other, there, "due-errors.xlsx", new java.io.ByteArrayInputStream(mended));
        assertThat(next).isNotEqualTo(id);
        assertThat(expected(id)).containsExactly(3, 3, 0, 0);
    }
}
