package org.agentmitra.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.targets.RowOutcome;
import org.junit.jupiter.api.Test;

/** Failed rows that come back when their import has run: both pages say so. */
@PortalTest
class BroughtAgainTest extends CorrectionFixture {
    private UUID run(UUID id) {
        post(world.senior, "/imports/" + id + "/run");
        desk.run(id, () -> false);
        assertThat(status(id)).isEqualTo("COMPLETED_WITH_ERRORS");
        return id;
    }

    private byte[] mended(UUID id) throws Exception {
        return workbook(id, text -> text.equals(NO_DAY) ? "28/02/2020" : text);
    }

    private List<UUID> origins(UUID id) {
        return jdbc.sql("select origin_id from import_returns where import_id = ?")
                .param(id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Test
    void theNewImportNamesTheFirstAndTheFirstTheNew() throws Exception {
        UUID id = run(dueList());
        assertThat(get(world.senior, "/imports/" + id)).bodyText().doesNotContain("brought again");
        UUID next = bring(mended(id));
        assertThat(origins(next)).containsExactly(id);
        assertThat(trail.of(next)).contains("import.rows-again");
        assertThat(get(world.senior, "/imports/" + next))
                .bodyText()
                .contains("The failed rows of due.csv", "href=\"/imports/" + id + "\"");
        assertThat(get(world.senior, "/imports/" + id))
                .bodyText()
                .contains(
                        "Its failed rows were brought again on ", "href=\"/imports/" + next + "\">due-errors.xlsx</a>");
    }

    @Test
    void columnsOfThePortalsOwnAreNoColumnsThatAreIgnored() throws Exception {
        UUID id = run(checked(new DueListFile(world.sunita.code()).row("900000010", NO_DAY)));
        UUID next = bring(mended(id));
        desk.check(next);
        assertThat(get(world.senior, "/imports/" + next))
                .bodyText()
                .contains("Columns read")
                .doesNotContain("please keep", "[" + id + "]", ", Reason");
    }

    @Test
    void whatWasGivenUpWasNotBroughtAgain() throws Exception {
        UUID id = run(dueList());
        UUID next = bring(mended(id));
        post(world.senior, "/imports/" + next + "/cancellation");
        assertThat(status(next)).isEqualTo("CANCELLED");
        assertThat(get(world.senior, "/imports/" + id)).bodyText().doesNotContain("brought again");
    }

    @Test
    void rowsThatFailTwiceAreThoseOfTheSecondImport() throws Exception {
        UUID first = run(dueList());
        UUID second = run(checkedAgain(bring(mended(first))));
        UUID third = bring(workbook(second, text -> text.equals("30/02/2020") ? "28/02/2020" : text));
        assertThat(origins(third)).containsExactly(second);
        desk.complete(third);
        assertThat(outcomes(third)).containsExactly(RowOutcome.CREATED);
        assertThat(get(world.senior, "/imports/" + second))
                .bodyText()
                .contains("/imports/" + first, "/imports/" + third);
    }

    private UUID checkedAgain(UUID id) {
        desk.check(id);
        return id;
    }

    @Test
    void theIdOfAnImportOfSomebodyElseLinksNothing() throws Exception {
        UUID id = run(dueList());
        byte[] file = workbook(
                id, text -> text.equals(NO_DAY) ? "28/02/2020" : text.replace(world.sunita.code(), world.ravi.code()));
        UUID other = uploads.submit(
                world.stranger,
                providers.byId(world.provider).orElseThrow(),
                world.ravi,
                "due-errors.xlsx",
                new ByteArrayInputStream(file));
        assertThat(origins(other)).isEmpty();
        assertThat(get(world.stranger, "/imports/" + other)).bodyText().doesNotContain("failed rows of", id.toString());
        assertThat(get(world.senior, "/imports/" + id)).bodyText().doesNotContain("brought again");
    }

    @Test
    void anImportThatTheViewerDoesNotSeeIsNotNamed() throws Exception {
        UUID id = run(dueList());
        UUID other = checkedFor();
        // As if the book had moved to somebody else since.
        jdbc.sql("insert into import_returns (import_id, origin_id) values (?, ?)")
                .params(other, id)
                .update();
        assertThat(get(world.stranger, "/imports/" + other))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("failed rows of", id.toString());
        assertThat(get(world.senior, "/imports/" + id)).hasStatusOk().bodyText().doesNotContain("brought again");
    }

    private UUID checkedFor() throws Exception {
        UUID id = uploads.submit(
                world.stranger,
                providers.byId(world.provider).orElseThrow(),
                world.ravi,
                "other.csv",
                new ByteArrayInputStream(
                        new DueListFile(world.ravi.code()).rows(1).bytes()));
        desk.check(id);
        return id;
    }
}
