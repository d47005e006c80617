package org.agentmitra.undos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class UndoControllerTest extends PageFixture {
    private static final Map<String, String> REASON = Map.of("reason", "The list of another month");

    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    UndoRun run;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID id;
    private String page;

    @BeforeEach
    void lay() throws RefusedFile {
        world.lay();
        id = bring(3);
        page = "/imports/" + id + "/undo";
    }

    private UUID bring(int rows) throws RefusedFile {
        UUID brought = submit(rows);
        desk.complete(brought);
        return brought;
    }

    private UUID submit(int rows) throws RefusedFile {
        var provider = providers.byId(world.provider).orElseThrow();
        DueListFile file = new DueListFile(world.sunita.code()).rows(rows);
        return uploads.submit(world.senior, provider, world.sunita, "due.csv", file.open());
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void set(String assignment) {
        jdbc.sql("update imports set " + assignment + " where id = ?").param(id).update();
    }

    @Test
    void saysWhatWouldHappenAndDoesItOnce() {
        assertThat(get(world.senior, "/imports/" + id)).bodyText().contains("Undo this import", page + "/new");
        assertThat(get(world.senior, page + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Undo due.csv", "Policies removed", "figure-value\">3<", "within the 30 days");
        assertThat(post(world.senior, page, REASON)).hasStatus3xxRedirection().hasRedirectedUrl(page);
        assertThat(get(world.senior, page)).bodyText().contains("Waiting to be undone", page + "/progress");
        assertThat(jdbc.sql(
                                "select count(*) from scheduled_tasks where task_name = 'import-undo' and task_instance = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(count("policies") + count("customers")).isZero();

        assertThat(get(world.senior, page + "/progress")).bodyText().contains("<title>Undo due.csv, Undone");
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("The list of another month", "Every row was undone.", "Undone")
                .doesNotContain(page + "/progress");
        assertThat(get(world.senior, "/imports/" + id))
                .bodyText()
                .contains("Undone", "See what was undone", "What was imported, before it was undone:")
                .doesNotContain(page + "/new");
        assertThat(get(world.senior, "/imports?status=UNDONE")).bodyText().contains("due.csv");
        assertThat(get(world.senior, "/imports?status=COMPLETED")).bodyText().doesNotContain("due.csv");
        assertThat(trail.of(id)).endsWith("import.undo-asked", "import.undo-step", "import.undo-step", "import.undone");

        assertThat(get(world.senior, page + "/new")).hasRedirectedUrl(page);
        assertThat(post(world.senior, page, REASON)).hasRedirectedUrl(page);
        assertThat(count("import_undos")).isEqualTo(1);
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(trail.of(id)).filteredOn("import.undone"::equals).hasSize(1);
    }

    @Test
    void aReasonIsAskedFor() {
        assertThat(post(world.senior, page, Map.of("reason", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why it is undone.");
        assertThat(count("import_undos")).isZero();
        assertThat(get(world.senior, page)).hasStatus3xxRedirection().hasRedirectedUrl(page + "/new");
    }

    @Test
    void othersNeitherSeeNorDoIt() {
        assertThat(get(world.stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.viewer("junior_agent", world.sunita), page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page + "/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, page, REASON)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.junior, page + "/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(world.junior, page, REASON)).hasStatus(HttpStatus.FORBIDDEN);
        post(world.senior, page, REASON);
        run.run(id, () -> false);
        assertThat(get(world.stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page + "/progress")).hasStatus(HttpStatus.NOT_FOUND);
        var junior = world.viewer("junior_agent", world.sunita);
        assertThat(get(junior, page)).hasStatusOk();
        assertThat(get(junior, "/imports/" + id)).bodyText().contains("See what was undone");
    }

    @Test
    void keptRowsAreListedWithTheirReasons() throws RefusedFile {
        jdbc.sql("update policies set version = version + 1 where policy_number = '900000001'")
                .update();
        assertThat(get(world.senior, page + "/new"))
                .bodyText()
                .contains("Kept, and why", "Somebody changed the policy or its holder since.");
        post(world.senior, page, REASON);
        run.run(id, () -> false);
        assertThat(count("policies")).isEqualTo(1);
        assertThat(count("customers")).isEqualTo(1);
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("Rows that were not undone", "900000001", "Somebody changed the policy or its holder since.");
    }

    @Test
    void manyKeptRowsComeInPages() {
        post(world.senior, page, REASON);
        jdbc.sql("update import_undos set state = 'DONE', kept = 60 where import_id = ?")
                .param(id)
                .update();
        for (int row = 1; row <= 60; row++) {
            jdbc.sql("insert into import_undo_rows (import_id, row_no, failed, record_key, code, other_import)"
                            + " values (?, ?, false, ?, 'changed-by-import', ?)")
                    .params(id, row, "P" + (100 + row), id)
                    .update();
        }
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("P150", "after=50")
                .doesNotContain("P151");
        assertThat(get(world.senior, page + "?after=50"))
                .bodyText()
                .contains("P151", "P160")
                .doesNotContain("P150");
        assertThat(get(world.senior, page + "?before=51"))
                .bodyText()
                .contains("P101", "P150")
                .doesNotContain("P151");
    }

    @Test
    void isRefusedWhileTheImportRunsAfterThirtyDaysAndForPeople() {
        set("status = 'RUNNING', finished_at = null");
        refused("An import can be undone when it is finished.");
        set("status = 'COMPLETED'");
        jdbc.sql("update imports set finished_at = ? where id = ?")
                .params(OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minus(Duration.ofDays(31)), id)
                .update();
        refused("It can no longer be undone.");
        set("finished_at = current_timestamp, run_position = header_row");
        refused("This import brought nothing into the book.");
        set("kind = 'people'");
        assertThat(get(world.root, page + "/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.root, page, REASON)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(count("import_undos")).isZero();
    }

    private void refused(String why) {
        assertThat(get(world.senior, page + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains(why)
                .doesNotContain("<textarea");
        assertThat(post(world.senior, page, REASON))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(why);
        assertThat(get(world.senior, "/imports/" + id)).bodyText().doesNotContain("Undo this import");
    }
}
