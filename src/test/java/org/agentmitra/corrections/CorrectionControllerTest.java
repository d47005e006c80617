package org.agentmitra.corrections;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.corrections.CorrectionStore.Said;
import org.agentmitra.jobs.RowAmendments;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.Severity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@PortalTest
class CorrectionControllerTest extends CorrectionFixture {
    @Autowired
    RowAmendments amendments;

    @Test
    void theListSaysWhatWasCorrectedByWhomAndTakesItBack() throws Exception {
        UUID id = dueList();
        String list = "/imports/" + id + "/corrections";
        assertThat(get(world.senior, list)).hasStatusOk().bodyText().contains("Nothing of this import is corrected.");
        post(world.senior, "/imports/" + id + "/fixes", fix(7, DAY, "28/02/2020"));
        post(world.senior, "/imports/" + id + "/skips", Map.of("line", "8"));
        assertThat(get(world.senior, list))
                .bodyText()
                .contains(NO_DAY, "28/02/2020", "row 7", "Left out", "row 8", world.senior.name(), "2 in all");
        UUID fix = queries.last(id, 0, 7, 3).orElseThrow().id();
        assertThat(post(world.senior, list + "/" + fix + "/end")).hasStatus3xxRedirection();
        assertThat(outcome(id, 7)).isEqualTo(RowOutcome.FAILED);
        assertThat(findings.at(id, 7, DAY)).hasSize(1);
        assertThat(expected(id)).containsExactly(3, 2, 0, 1);
        assertThat(trail.of(id)).endsWith("import.correction-ended");
        assertThat(post(world.senior, list + "/" + fix + "/end")).hasStatus3xxRedirection();
        assertThat(trail.of(id).stream().filter("import.correction-ended"::equals))
                .hasSize(1);
    }

    @Test
    void theListIsPaged() throws Exception {
        UUID id = dueList();
        for (int row = 10; row < 31; row++) {
            Said said = new Said(Correction.Kind.CELL, 3, DAY, null, null, "day " + row);
            store.add(world.senior, id, 0, said, Set.of(row));
        }
        String list = "/imports/" + id + "/corrections";
        UUID second = queries.list(id, null, false, 20).getLast().id();
        assertThat(get(world.senior, list)).bodyText().contains("day 30", "day 11", "after=" + second);
        assertThat(get(world.senior, list + "?after=" + second))
                .bodyText()
                .contains("day 10")
                .doesNotContain("day 11<");
        UUID last = queries.list(id, second, false, 20).getLast().id();
        assertThat(get(world.senior, list + "?before=" + last)).bodyText().contains("day 30", "day 11");
    }

    @Test
    void othersSeeNothingAndTakeNothingBack() throws Exception {
        UUID id = dueList();
        post(world.senior, "/imports/" + id + "/fixes", fix(7, DAY, "28/02/2020"));
        String list = "/imports/" + id + "/corrections";
        String end = list + "/" + queries.list(id, null, false, 1).getFirst().id() + "/end";
        assertThat(get(world.stranger, list)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, end)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.only(world.senior, "imports.read"), list))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(end);
        assertThat(post(world.senior, list + "/" + Ids.next() + "/end")).hasStatus3xxRedirection();
        assertThat(outcome(id, 7)).isEqualTo(RowOutcome.CREATED);
    }

    @Test
    void nobodyTakesBackAnothersByAnImportOfTheirOwn() throws Exception {
        UUID id = dueList();
        post(world.senior, "/imports/" + id + "/fixes", fix(7, DAY, "28/02/2020"));
        UUID fix = queries.list(id, null, false, 1).getFirst().id();
        UUID own = uploads.submit(
                world.stranger,
                providers.byId(world.provider).orElseThrow(),
                world.ravi,
                "own.csv",
                new DueListFile(world.ravi.code()).rows(2).open());
        desk.check(own);
        post(world.stranger, "/imports/" + own + "/corrections/" + fix + "/end");
        assertThat(outcome(id, 7)).isEqualTo(RowOutcome.CREATED);
        assertThat(queries.list(id, null, false, 2)).hasSize(1);
        assertThat(trail.of(id)).doesNotContain("import.correction-ended");
    }

    @Test
    void correctionsGoWithTheRowsTheyAreAbout() throws Exception {
        UUID id = dueList();
        post(world.senior, "/imports/" + id + "/fixes", fix(7, DAY, "28/02/2020"));
        assertThat(amendments.any(id, 0)).isTrue();
        assertThat(amendments.any(id, 1)).isFalse();
        amendments.purge(id);
        assertThat(amendments.any(id, 0)).isFalse();
        assertThat(jdbc.sql("select count(*) from import_corrected_rows")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whereACellHoldsAWordThoseThatItMayHoldAreOffered() throws Exception {
        UUID id = dueList();
        findings.add(id, List.of(new Finding(8, "Mod", "Xly", Severity.CRITICAL, "mode-unknown", List.of("Xly"))));
        assertThat(get(world.senior, "/imports/" + id + "/fixes/new?line=8&column=Mod"))
                .bodyText()
                .contains("<option value=\"Xly\" selected>", "<option value=\"Half-yearly\">", "Leave the cell empty")
                .contains("the file stays as it is.")
                .doesNotContain("An empty field empties the cell");
        assertThat(mvc.get()
                        .uri("/imports/" + id + "/fixes/new?line=8&column=Mod")
                        .locale(Locale.of("hi"))
                        .with(as(world.senior)))
                .bodyText()
                .contains("<option value=\"Half-yearly\">छमाही</option>");
        assertThat(post(world.senior, "/imports/" + id + "/fixes", fix(8, "Mod", "Half-yearly")))
                .hasStatus3xxRedirection();
        assertThat(findings.at(id, 8, "Mod")).isEmpty();
        assertThat(get(world.senior, "/imports/" + id + "/fixes/new?line=8&column=D.o.C"))
                .bodyText()
                .contains("An empty field empties the cell")
                .doesNotContain("Half-yearly");
    }
}
