package org.agentmitra.imports;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.ImportStatus;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.Severity;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ImportControllerTest extends PageFixture {
    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindingStore findings;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private ImportStatus status(UUID id) {
        return ImportStatus.valueOf(jdbc.sql("select status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private UUID submitted() throws RefusedFile {
        return submitted(3);
    }

    private UUID submitted(int rows) throws RefusedFile {
        var provider = providers.byId(world.provider).orElseThrow();
        DueListFile file = new DueListFile(world.sunita.code()).rows(rows);
        return uploads.submit(world.senior, provider, world.sunita, "due.csv", file.open());
    }

    @Test
    void theListShowsTheFileAndItsState() throws Exception {
        UUID id = submitted();
        assertThat(get(world.senior, "/imports"))
                .hasStatusOk()
                .bodyText()
                .contains("due.csv", "Waiting for the check")
                .containsOnlyOnce("<div class=\"hint\">Sunita Rao</div>");
        jdbc.sql("update imports set from_folder = true, rows_read = 200000 where id = ?")
                .param(id)
                .update();
        assertThat(get(world.senior, "/imports"))
                .bodyText()
                .contains("<div class=\"hint\">The drop folder of the insurer</div>", ">200,000<");
        assertThat(get(world.stranger, "/imports")).hasStatusOk().bodyText().doesNotContain("due.csv");
    }

    @Test
    void whatWaitsForAWordIsFoundApartFromWhatWaitsForTheCheck() throws Exception {
        UUID first = submitted();
        assertThat(get(world.senior, "/imports?status=UPLOADED")).bodyText().contains("due.csv");
        assertThat(get(world.senior, "/imports?status=REPEATED"))
                .bodyText()
                .contains("Waiting for your decision")
                .doesNotContain("due.csv");
        jdbc.sql("update imports set repeats = id where id = ?").param(first).update();
        assertThat(get(world.senior, "/imports?status=UPLOADED")).bodyText().doesNotContain("due.csv");
        assertThat(get(world.senior, "/imports?status=REPEATED")).bodyText().contains("due.csv");
    }

    @Test
    void theListCanBeNarrowedToThoseThatReachIntoAnotherBook() throws Exception {
        UUID id = submitted();
        assertThat(get(world.senior, "/imports?other-books=true"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("due.csv");

        findings.add(id, List.of(new Finding(7, null, null, Severity.CRITICAL, Finding.OTHER_BOOK, List.of())));
        assertThat(get(world.senior, "/imports?other-books=true"))
                .hasStatusOk()
                .bodyText()
                .contains("due.csv");
        assertThat(get(world.senior, "/imports?other-books=true&status=FAILED"))
                .hasStatusOk()
                .bodyText()
                .contains("No import matches these filters.")
                .doesNotContain("due.csv");
        assertThat(get(world.stranger, "/imports?other-books=true"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("due.csv");
    }

    @Test
    void anotherAgentsImportDoesNotExistUnderAnyAddress() throws Exception {
        String page = "/imports/" + submitted();
        for (String uri : List.of(page, page + "/progress", page + "/errors.xlsx")) {
            assertThat(get(world.stranger, uri)).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String uri : List.of(page + "/run", page + "/check", page + "/cancellation")) {
            assertThat(mvc.post().uri(uri).with(as(world.stranger)).with(csrf()))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void whatWaitsWhenItsInsurerIsSuspendedIsNotStartedButWhatRunsFinishes() throws Exception {
        UUID waiting = submitted();
        desk.check(waiting);
        UUID running = submitted();
        desk.check(running);
        jobs.start(running, world.senior.user());
        jdbc.sql("update providers set status = 'SUSPENDED' where id = ?")
                .param(world.provider)
                .update();
        assertThat(mvc.post()
                        .uri("/imports/" + waiting + "/run")
                        .with(as(world.senior))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("refusal", "imports.suspended");
        assertThat(status(waiting)).isEqualTo(ImportStatus.CHECKED);
        desk.run(running, () -> false);
        assertThat(status(running)).isEqualTo(ImportStatus.COMPLETED);
        jdbc.sql("update imports set started_at = finished_at - interval '10' minute where id = ?")
                .param(running)
                .update();
        assertThat(get(world.senior, "/imports/" + running)).bodyText().contains("Took 10 minutes.");
    }

    @Test
    void whatIsNotCheckedCannotBeStartedAndCanBeCancelled() throws Exception {
        UUID id = submitted();
        assertThat(mvc.post()
                        .uri("/imports/" + id + "/run")
                        .with(as(world.senior))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(get(world.senior, "/imports/" + id)).bodyText().contains("Waiting for the check");
        assertThat(mvc.post()
                        .uri("/imports/" + id + "/cancellation")
                        .with(as(world.senior))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(get(world.senior, "/imports/" + id))
                .bodyText()
                .contains("Nothing was imported.")
                .doesNotContain("What the check found");
    }

    @Test
    void aSheetWithoutRowsSaysSoAndOneCancelledWhatItsFiguresAreOf() throws Exception {
        UUID empty = submitted(0);
        desk.check(empty);
        assertThat(get(world.senior, "/imports/" + empty))
                .bodyText()
                .contains("The sheet has no rows below its header.");
        UUID id = submitted(2);
        desk.check(id);
        String page = "/imports/" + id;
        assertThat(get(world.senior, page))
                .bodyText()
                .doesNotContain("no rows below its header", "What the check found");
        assertThat(mvc.post().uri(page + "/cancellation").with(as(world.senior)).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("Nothing was imported.", "What the check found, before the import was cancelled:");
    }
}
