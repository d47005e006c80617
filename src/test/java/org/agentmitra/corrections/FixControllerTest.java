package org.agentmitra.corrections;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.targets.RowOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@PortalTest
class FixControllerTest extends CorrectionFixture {
    @Test
    void aCellIsCorrectedAndItsRowCheckedAgainAtOnce() throws Exception {
        UUID id = dueList();
        String page = "/imports/" + id;
        assertThat(expected(id)).containsExactly(3, 3, 0, 0);
        assertThat(get(world.senior, page)).bodyText().contains(page + "/fixes/new?line=7");
        assertThat(get(world.senior, page + "/fixes/new?line=7&column=D.o.C"))
                .hasStatusOk()
                .bodyText()
                .contains("Row 7, D.o.C", "value=\"" + NO_DAY + "\"", "Also in 1 other row");
        assertThat(post(world.senior, page + "/fixes", fix(7, DAY, " 28/02/2020 ")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(page);
        assertThat(outcome(id, 7)).isEqualTo(RowOutcome.CREATED);
        assertThat(expected(id)).containsExactly(4, 2, 0, 0);
        assertThat(findings.at(id, 7, DAY)).isEmpty();
        assertThat(findings.at(id, 8, DAY)).hasSize(1);
        assertThat(get(world.senior, page)).bodyText().contains("1 row corrected, none left out by hand.");
        desk.run(started(id), () -> false);
        assertThat(jdbc.sql("select cast(commenced_on as varchar) from policies where policy_number = '900000010'")
                        .query(String.class)
                        .single())
                .isEqualTo("2020-02-28");
    }

    private UUID started(UUID id) {
        post(world.senior, "/imports/" + id + "/run");
        assertThat(status(id)).isEqualTo("RUNNING");
        return id;
    }

    @Test
    void theAuditSaysWhichColumnAndNeverWhatACellHolds() throws Exception {
        UUID id = dueList();
        post(world.senior, "/imports/" + id + "/fixes", fix(7, DAY, "28/02/2020"));
        assertThat(trail.of(id)).contains("import.cells-corrected");
        assertThat(jdbc.sql("select details from audit_records where action = 'import.cells-corrected'")
                        .query(String.class)
                        .single())
                .contains(DAY)
                .doesNotContain("28/02/2020", NO_DAY);
        assertThat(jdbc.sql("select value_sealed from import_corrections")
                        .query(String.class)
                        .single())
                .doesNotContain("28/02");
    }

    @Test
    void theSameFixIsAppliedToAllEqualValuesAndNoOthers() throws Exception {
        UUID id = dueList();
        var fields = new HashMap<>(fix(7, DAY, "28/02/2020"));
        fields.put("all", "true");
        assertThat(post(world.senior, "/imports/" + id + "/fixes", fields)).hasStatus3xxRedirection();
        assertThat(outcomes(id).subList(3, 6))
                .containsExactly(RowOutcome.CREATED, RowOutcome.CREATED, RowOutcome.FAILED);
        assertThat(queries.list(id, null, false, 9)).singleElement().satisfies(one -> {
            assertThat(one.rows()).isEqualTo(2);
            assertThat(one.was()).isEqualTo(NO_DAY);
            assertThat(one.value()).isEqualTo("28/02/2020");
        });
    }

    @Test
    void aFixOfMoreRowsThanAreCheckedAtOnceSurvivesTheCheckOfAll() throws Exception {
        DueListFile file = new DueListFile(world.sunita.code());
        for (int i = 0; i < 1_002; i++) {
            file.row(Integer.toString(900_000_000 + i), NO_DAY);
        }
        UUID id = checked(file.row("900009999", "30/02/2020"));
        var fields = new HashMap<>(fix(4, DAY, "28/02/2020"));
        fields.put("all", "true");
        post(world.senior, "/imports/" + id + "/fixes", fields);
        assertThat(status(id)).isEqualTo("CHECKING");
        assertThat(post(world.senior, "/imports/" + id + "/fixes", fix(1006, DAY, "28/02/2020")))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("refusal", "imports.moved");
        desk.check(id);
        assertThat(status(id)).isEqualTo("CHECKED");
        assertThat(expected(id)).containsExactly(1_002, 1, 0, 0);
    }

    @Test
    void aValueThatCannotStandThereEitherIsRefusedByTheField() throws Exception {
        UUID id = dueList();
        var result = mvc.post()
                .uri("/imports/" + id + "/fixes")
                .with(as(world.senior))
                .with(csrf())
                .header("HX-Request", "true");
        fix(7, DAY, "31/04/2020").forEach(result::param);
        assertThat(result.exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasHeader("HX-Retarget", "#fix-7-3")
                .bodyText()
                .contains("31/04/2020 is not a day in the calendar.", "value=\"31/04/2020\"", "hx-post=\"/imports/");
    }

    @Test
    void whatIsTooLongIsRefusedByTheField() throws Exception {
        UUID id = dueList();
        assertThat(post(world.senior, "/imports/" + id + "/fixes", fix(7, DAY, "x".repeat(501))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Write at most 500 characters.");
    }

    @Test
    void aRowBelowThatRepeatsTheNumberIsCheckedAgainToo() throws Exception {
        UUID id = checked(new DueListFile(world.sunita.code())
                .row("900000001", "05/01/2020")
                .row("900000001", "05/01/2020")
                .row("900000002", "05/01/2020"));
        assertThat(outcomes(id)).containsExactly(RowOutcome.CREATED, RowOutcome.DUPLICATE, RowOutcome.CREATED);
        post(world.senior, "/imports/" + id + "/fixes", fix(4, "PolicyNo", "900000002"));
        assertThat(outcomes(id)).containsExactly(RowOutcome.CREATED, RowOutcome.CREATED, RowOutcome.DUPLICATE);
        post(world.senior, "/imports/" + id + "/fixes", fix(4, "PolicyNo", "900000003"));
        assertThat(outcomes(id)).containsExactly(RowOutcome.CREATED, RowOutcome.CREATED, RowOutcome.CREATED);
        assertThat(expected(id)).containsExactly(3, 0, 0, 0);
    }

    @Test
    void theSameFixSentTwiceDoesNothingTheSecondTime() throws Exception {
        UUID id = dueList();
        post(world.senior, "/imports/" + id + "/fixes", fix(7, DAY, "28/02/2020"));
        assertThat(post(world.senior, "/imports/" + id + "/fixes", fix(7, DAY, "28/02/2020")))
                .hasStatus3xxRedirection();
        assertThat(trail.of(id).stream().filter("import.cells-corrected"::equals))
                .hasSize(1);
        assertThat(queries.list(id, null, false, 9)).hasSize(1);
    }

    @Test
    void theLastWordOnACellCounts() throws Exception {
        UUID id = dueList();
        post(world.senior, "/imports/" + id + "/fixes", fix(7, DAY, "28/02/2020"));
        post(world.senior, "/imports/" + id + "/fixes", fix(7, DAY, "27/02/2020"));
        assertThat(queries.list(id, null, false, 9)).singleElement().satisfies(one -> {
            assertThat(one.was()).isEqualTo(NO_DAY);
            assertThat(one.value()).isEqualTo("27/02/2020");
        });
    }

    @Test
    void whoMayNotStartItMayNotCorrectIt() throws Exception {
        UUID id = dueList();
        String fixes = "/imports/" + id + "/fixes";
        assertThat(get(world.stranger, fixes + "/new?line=7&column=D.o.C")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, fixes, fix(7, DAY, "28/02/2020"))).hasStatus(HttpStatus.NOT_FOUND);
        var reader = world.only(world.senior, "imports.read");
        assertThat(post(reader, fixes, fix(7, DAY, "28/02/2020"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(reader, "/imports/" + id)).hasStatusOk().bodyText().doesNotContain("/fixes/new");
        assertThat(get(world.senior, fixes + "/new?line=7&column=Nowhere")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nothingIsCorrectedOnceTheImportIsStarted() throws Exception {
        UUID id = dueList();
        started(id);
        assertThat(post(world.senior, "/imports/" + id + "/fixes", fix(7, DAY, "28/02/2020")))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("refusal", "imports.moved");
        assertThat(queries.list(id, null, false, 9)).isEmpty();
        assertThat(get(world.senior, "/imports/" + id + "/fixes/new?line=7&column=D.o.C"))
                .hasStatus3xxRedirection();
    }

    private static final Map<String, String> NUMBER = Map.of("line", "2", "column", "PolicyNo");

    private String nearTheBook() throws Exception {
        policies.in(world, world.sunita, List.of(TestPolicies.row("0090001", "Asha Patil")));
        policies.in(world, world.ravi, List.of(TestPolicies.row("0900000002", "Ravi Test")));
        UUID id = policyList(listed("9 /0001", ""), listed("900000002", ""));
        assertThat(outcomes(id)).containsExactly(RowOutcome.CONFLICT, RowOutcome.CREATED);
        assertThat(expected(id)).containsExactly(1, 0, 1, 0);
        return "/imports/" + id;
    }

    private static Map<String, String> choosing(String choice) {
        Map<String, String> fields = new HashMap<>(NUMBER);
        fields.put("choice", choice);
        return fields;
    }

    @Test
    void aNumberThatReadsLikeOneOfTheOwnBookIsAskedAboutAndLeftOutUntilThen() throws Exception {
        String page = nearTheBook();
        assertThat(get(world.senior, page))
                .bodyText()
                .contains(
                        "9 /0001 is not in the book, but 0090001 (Asha Patil, commenced 31 Jan 2022, plan Test Endowment) is.",
                        "Import 1 row, skip 1",
                        ">Choose</a>");
        assertThat(get(world.senior, page + "/fixes/new?line=2&column=PolicyNo"))
                .bodyText()
                .contains(
                        "The same as 0090001, Asha Patil",
                        "commenced 31 Jan 2022, plan Test Endowment</span>",
                        "A new policy")
                // Whoever saves without looking has chosen nothing.
                .doesNotContain("checked");
        assertThat(get(world.senior, page + "/fixes/new?line=3&column=PolicyNo"))
                .bodyText()
                .doesNotContain("The same as");
        assertThat(get(world.senior, page + "/fixes")).hasRedirectedUrl(page);
        assertThat(get(world.stranger, page + "/fixes")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void itMayBeSaidToBeANewPolicy() throws Exception {
        String page = nearTheBook();
        UUID id = UUID.fromString(page.substring("/imports/".length()));
        assertThat(post(world.senior, page + "/fixes", choosing(FixForm.NEW))).hasStatus3xxRedirection();
        assertThat(outcome(id, 2)).isEqualTo(RowOutcome.CREATED);
        assertThat(get(world.senior, page + "/corrections")).bodyText().contains("Taken as it stands", "row 2");
    }

    @Test
    void orTheOneThatIsThere() throws Exception {
        String page = nearTheBook();
        UUID id = UUID.fromString(page.substring("/imports/".length()));
        assertThat(post(world.senior, page + "/fixes", choosing("0090001"))).hasStatus3xxRedirection();
        assertThat(outcome(id, 2)).isEqualTo(RowOutcome.UPDATED);
    }
}
