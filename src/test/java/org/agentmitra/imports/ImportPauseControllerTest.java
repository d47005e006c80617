package org.agentmitra.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.journals.DoneChunk;
import org.agentmitra.journals.ImportJournal;
import org.agentmitra.journals.Work;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.targets.Tally;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running import under control: held, let go on, given up; how fast it goes, and what happened to it. */
@PortalTest
class ImportPauseControllerTest extends PageFixture {
    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportJournal journal;

    @Autowired
    JdbcClient jdbc;

    private UUID id;
    private String page;

    @BeforeEach
    void runAnImport() throws Exception {
        world.lay();
        DueListFile file = new DueListFile(world.sunita.code()).rows(3);
        id = uploads.submit(
                world.senior, providers.byId(world.provider).orElseThrow(), world.sunita, "due.csv", file.open());
        page = "/imports/" + id;
        desk.check(id);
        jobs.start(id, world.senior.user());
    }

    @Test
    void whoHoldsItIsSaidAndItGoesOnWhenSomebodySaysSo() throws Exception {
        assertThat(get(world.senior, page)).bodyText().contains("Being imported", "pause-import");
        assertThat(post(world.senior, page + "/pause")).hasStatus3xxRedirection();
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("Paused by Sunita Rao", "resume-import", "cancel-import")
                .doesNotContain("pause-import")
                .doesNotContain("/progress\"");
        assertThat(get(world.senior, "/imports?status=PAUSED")).bodyText().contains("due.csv");
        assertThat(get(world.senior, "/imports?status=RUNNING")).bodyText().doesNotContain("due.csv");

        assertThat(post(world.senior, page + "/pause/end")).hasStatus3xxRedirection();
        assertThat(get(world.senior, page)).bodyText().contains("pause-import");
        desk.run(id, () -> false);
        assertThat(get(world.senior, page)).bodyText().contains("Imported");
    }

    @Test
    void whatIsDoneCannotBeHeld() throws Exception {
        desk.run(id, () -> false);
        assertThat(post(world.senior, page + "/pause")).flash().containsEntry("refusal", "imports.moved");
        assertThat(post(world.senior, page + "/pause/end")).flash().containsEntry("refusal", "imports.moved");
    }

    @Test
    void itDoesNotGoOnWhileItsInsurerIsSuspended() throws Exception {
        post(world.senior, page + "/pause");
        jdbc.sql("update providers set status = 'SUSPENDED' where id = ?")
                .param(world.provider)
                .update();
        assertThat(post(world.senior, page + "/pause/end")).flash().containsEntry("refusal", "imports.suspended");
    }

    @Test
    void anotherAgentsImportDoesNotExist() throws Exception {
        assertThat(post(world.stranger, page + "/pause")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, page + "/pause/end")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page + "/activity")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void rateAndTimeLeftAreSaidOnceThereIsABasis() throws Exception {
        jdbc.sql("update imports set rows_read = 63000 where id = ?").param(id).update();
        assertThat(get(world.senior, page + "/progress"))
                .bodyText()
                .doesNotContain("a second")
                .doesNotContain("left");
        for (int n = 0; n < 3; n++) {
            Tally rows = new Tally(1_000, 0, 0, 0, 0);
            journal.add(id, Work.RUN, DoneChunk.applied(n, n, rows, Duration.ofMillis(500)));
        }
        assertThat(get(world.senior, page + "/progress"))
                .bodyText()
                .contains("(2,000 a second)", "About 31 seconds left");
    }

    @Test
    void aDatabaseThatWasAwayIsSaidWithWhatHappensNext() throws Exception {
        jdbc.sql("update imports set interrupted_at = started_at where id = ?")
                .param(id)
                .update();
        assertThat(get(world.senior, page + "/progress"))
                .bodyText()
                .contains("The database could not be reached", "goes on by itself", "hx-get");
    }

    @Test
    void theActivitySaysWhatHappenedAndWho() throws Exception {
        desk.run(id, () -> false);
        assertThat(get(world.senior, page + "/activity"))
                .hasStatusOk()
                .bodyText()
                .contains("File uploaded", "Rows checked", "Rows imported", "Import done", "Sunita Rao", "The portal");
    }

    @Test
    void whatWasCommittedIsSaidOfACancelledOne() throws Exception {
        jdbc.sql(
                        "update imports set rows_read = 63000, done_created = 900, done_updated = 100, run_position = 3 where id = ?")
                .param(id)
                .update();
        jdbc.sql("update imports set run_position = header_row + 1 where id = ?")
                .param(id)
                .update();
        assertThat(post(world.senior, page + "/cancellation")).hasStatus3xxRedirection();
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("nothing is at work on it any more", "1,000 of 63,000", "900 new, 100 changed");
    }
}
