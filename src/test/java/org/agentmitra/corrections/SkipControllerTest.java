package org.agentmitra.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.targets.RowOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@PortalTest
class SkipControllerTest extends CorrectionFixture {
    private static final Map<String, String> NO_DAYS = Map.of("code", "date-impossible");

    @Test
    void theImpactIsSaidAndAllRowsWithAnErrorAreLeftOut() throws Exception {
        UUID id = dueList();
        String skips = "/imports/" + id + "/skips";
        assertThat(get(world.senior, skips + "/new?code=date-impossible"))
                .hasStatusOk()
                .bodyText()
                .contains("3 rows will be left out.", "Not a day in the calendar");
        assertThat(post(world.senior, skips, NO_DAYS)).hasStatus3xxRedirection();
        assertThat(outcomes(id).subList(3, 6)).containsOnly(RowOutcome.SKIPPED);
        assertThat(expected(id)).containsExactly(3, 0, 0, 3);
        assertThat(get(world.senior, "/imports/" + id))
                .bodyText()
                .contains("No row corrected, 3 left out by hand.", "Import 3 rows, skip 3");
        assertThat(trail.of(id)).contains("import.rows-skipped");
        post(world.senior, "/imports/" + id + "/run");
        desk.run(id, () -> false);
        assertThat(status(id)).isEqualTo("COMPLETED");
    }

    @Test
    void aSkippedRowGivesItsPolicyToTheNextThatNamesIt() throws Exception {
        UUID id = checked(new DueListFile(world.sunita.code())
                .row("900000001", "05/01/2020")
                .row("900000001", "05/01/2020"));
        assertThat(get(world.senior, "/imports/" + id + "/skips/new?line=4"))
                .bodyText()
                .contains("Row 4 will be left out.");
        post(world.senior, "/imports/" + id + "/skips", Map.of("line", "4"));
        assertThat(outcomes(id)).containsExactly(RowOutcome.SKIPPED, RowOutcome.CREATED);
        post(world.senior, "/imports/" + id + "/skips", Map.of("line", "4"));
        assertThat(trail.of(id).stream().filter("import.rows-skipped"::equals)).hasSize(1);
        UUID correction = queries.list(id, null, false, 9).getFirst().id();
        assertThat(post(world.senior, "/imports/" + id + "/corrections/" + correction + "/end"))
                .hasStatus3xxRedirection();
        assertThat(outcomes(id)).containsExactly(RowOutcome.CREATED, RowOutcome.DUPLICATE);
    }

    @Test
    void nobodyElseLeavesRowsOut() throws Exception {
        UUID id = dueList();
        String skips = "/imports/" + id + "/skips";
        assertThat(get(world.stranger, skips + "/new?line=7")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, skips, NO_DAYS)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, skips)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, skips, Map.of("line", "99"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(expected(id)).containsExactly(3, 3, 0, 0);
    }

    @Test
    void nothingIsLeftOutOnceTheImportIsCancelled() throws Exception {
        UUID id = dueList();
        post(world.senior, "/imports/" + id + "/cancellation");
        assertThat(post(world.senior, "/imports/" + id + "/skips", NO_DAYS))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("refusal", "imports.moved");
        assertThat(get(world.senior, "/imports/" + id + "/skips/new?line=7")).hasStatus3xxRedirection();
    }
}
