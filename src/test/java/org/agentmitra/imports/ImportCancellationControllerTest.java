package org.agentmitra.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import is given up once somebody said so twice, knowing what stays. */
@PortalTest
class ImportCancellationControllerTest extends PageFixture {
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

    private UUID id;
    private String page;

    @BeforeEach
    void checkAnImport() throws Exception {
        world.lay();
        DueListFile file = new DueListFile(world.sunita.code()).rows(3);
        id = uploads.submit(
                world.senior, providers.byId(world.provider).orElseThrow(), world.sunita, "due.csv", file.open());
        page = "/imports/" + id;
        desk.check(id);
    }

    @Test
    void thePageOfTheImportLinksToTheQuestionAndCancelsNothingItself() {
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("href=\"" + page + "/cancellation/new\"")
                .doesNotContain("action=\"" + page + "/cancellation\"");
    }

    @Test
    void beforeTheRunItSaysThatNothingWasImported() {
        assertThat(get(world.senior, page + "/cancellation/new"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Cancel the import of due.csv?",
                        "Nothing has been imported yet.",
                        "action=\"" + page + "/cancellation\"",
                        "href=\"" + page + "\"")
                .doesNotContain("saved already", "It goes on while you decide");
        assertThat(status()).isEqualTo("CHECKED");
    }

    @Test
    void duringTheRunItSaysHowManyRowsStay() {
        jobs.start(id, world.senior.user());
        jdbc.sql("update imports set done_created = 11000, done_updated = 1000, done_failed = 7 where id = ?")
                .param(id)
                .update();
        assertThat(get(world.senior, page + "/cancellation/new"))
                .bodyText()
                .contains("12,000 rows are saved already and stay; the others are not imported.")
                .contains("It goes on while you decide");
        post(world.senior, page + "/pause");
        assertThat(get(world.senior, page + "/cancellation/new"))
                .bodyText()
                .contains("12,000 rows are saved already")
                .doesNotContain("It goes on while you decide");
        assertThat(post(world.senior, page + "/cancellation")).flash().containsEntry("message", "imports.cancelled");
        assertThat(status()).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsOverIsNotAskedAboutAndWhatIsForeignDoesNotExist() {
        assertThat(get(world.stranger, page + "/cancellation/new")).hasStatus(HttpStatus.NOT_FOUND);
        post(world.senior, page + "/cancellation");
        assertThat(get(world.senior, page + "/cancellation/new"))
                .hasRedirectedUrl(page)
                .flash()
                .containsEntry("refusal", "imports.moved");
    }

    private String status() {
        return jdbc.sql("select status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
