package org.agentmitra.undos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.Trail;
import org.agentmitra.targets.Reversal;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

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
    TestPolicies policies;

    @Autowired
    UndoRun run;

    @Autowired
    UndoStore store;

    @Autowired
    FinishedImports imports;

    @Autowired
    EntityManager entities;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbcTemplate;

    @Autowired
    List<Reversal> reversals;

    @Autowired
    ApplicationEventPublisher events;

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
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'import-undo' and task_instance = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(count("policies") + count("customers")).isZero();

        assertThat(get(world.senior, page))
                .bodyText()
                .contains("The list of another month", "Every row was undone.", "Undone")
                .doesNotContain(page + "/progress");
        assertThat(get(world.senior, "/imports/" + id))
                .bodyText()
                .contains("Undone", "See what was undone")
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
    }

    @Test
    void othersNeitherSeeNorDoIt() {
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
        jdbc.sql("update policies set version = version + 1 where policy_number = '900000001'").update();
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
        jdbc.sql("update import_undos set state = 'DONE', kept = 60 where import_id = ?").param(id).update();
        for (int row = 1; row <= 60; row++) {
            jdbc.sql("insert into import_undo_rows (import_id, row_no, failed, record_key, code, other_import)"
                            + " values (?, ?, false, ?, 'changed-by-import', ?)")
                    .params(id, row, "P" + (100 + row), id)
                    .update();
        }
        assertThat(get(world.senior, page)).bodyText().contains("P150", "after=50").doesNotContain("P151");
        assertThat(get(world.senior, page + "?after=50")).bodyText().contains("P151", "P160").doesNotContain("P150");
        assertThat(get(world.senior, page + "?before=51")).bodyText().contains("P101", "P150").doesNotContain("P151");
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
        set("kind = 'PEOPLE'");
        assertThat(get(world.root, page + "/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.root, page, REASON)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(count("import_undos")).isZero();
    }

    private void refused(String why) {
        assertThat(get(world.senior, page + "/new")).hasStatusOk().bodyText().contains(why).doesNotContain("<textarea");
        assertThat(post(world.senior, page, REASON))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(why);
        assertThat(get(world.senior, "/imports/" + id)).bodyText().doesNotContain("Undo this import");
    }

    @Test
    void waitsForAnImportIntoTheSameBook() throws RefusedFile {
        post(world.senior, page, REASON);
        UUID other = submit(5);
        jdbc.sql("update imports set status = 'RUNNING' where id = ?").param(other).update();
        assertThat(run.run(id, () -> false)).isFalse();
        assertThat(count("policies")).isEqualTo(3);
        jdbc.sql("update imports set status = 'COMPLETED' where id = ?").param(other).update();
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(count("policies")).isZero();
    }

    @Test
    void aFileThatWasCheckedBeforeIsNotImportedAfterwards() throws RefusedFile {
        UUID other = submit(5);
        jdbc.sql("update imports set status = 'CHECKED', checked_at = uploaded_at where id = ?")
                .param(other)
                .update();
        post(world.senior, page, REASON);
        post(world.senior, "/imports/" + other + "/run");
        run.run(id, () -> false);
        post(world.senior, "/imports/" + other + "/run");
        assertThat(jdbc.sql("select status from imports where id = ?").param(other).query(String.class).single())
                .isEqualTo("CHECKED");
        jdbc.sql("update imports set checked_at = ? where id = ?")
                .params(OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).plusMinutes(1), other)
                .update();
        entities.clear();
        post(world.senior, "/imports/" + other + "/run");
        assertThat(jdbc.sql("select status from imports where id = ?").param(other).query(String.class).single())
                .isEqualTo("RUNNING");
    }

    @Test
    void aKilledUndoGoesOnAndTakesNothingBackTwice() throws RefusedFile {
        UUID many = bring(10);
        id = many;
        page = "/imports/" + id + "/undo";
        post(world.senior, page, REASON);
        Dying dying = new Dying(reversals.getFirst());
        UndoRun inSteps = inSteps(dying);
        for (int death = 1; death <= 2; death++) {
            dying.lives = 1;
            assertThatThrownBy(() -> inSteps.run(id, () -> false)).isInstanceOf(Dying.Killed.class);
        }
        assertThat(store.find(id).orElseThrow().reversed()).isEqualTo(3);
        dying.lives = 100;
        assertThat(inSteps.run(id, () -> store.find(id).orElseThrow().reversed() > 3)).isFalse();
        assertThat(get(world.senior, page)).bodyText().contains("Being undone", "45 % done");
        assertThat(inSteps.run(id, () -> false)).isTrue();
        Undo done = store.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(Undo.State.DONE);
        assertThat(done.counts()).isEqualTo(new Reversal.Counts(7, 0, 0));
        assertThat(done.kept()).isZero();
        assertThat(count("policies")).isEqualTo(3);
    }

    @Test
    void aRowThatIsHeldFastFailsAloneAndABrokenUndoCanGoOn() {
        post(world.senior, page, REASON);
        Dying dying = new Dying(reversals.getFirst());
        dying.lives = 100;
        dying.broken = true;
        assertThat(inSteps(dying).run(id, () -> false)).isTrue();
        assertThat(get(world.senior, page)).bodyText().contains("Undo broke off", "Go on");
        assertThat(get(world.senior, "/imports/" + id)).bodyText().contains("Undo broke off");
        assertThat(post(world.senior, page, REASON)).hasRedirectedUrl(page);
        dying.broken = false;
        dying.held = 5;
        assertThat(inSteps(dying).run(id, () -> false)).isTrue();
        assertThat(store.find(id).orElseThrow().failed()).isEqualTo(1);
        assertThat(count("policies")).isEqualTo(1);
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("Rows failed", "Something else in the portal needs the policy.");
    }

    private UndoRun inSteps(Reversal reversal) {
        var one = new StaticListableBeanFactory(Map.of("reversal", reversal)).getBeanProvider(Reversal.class);
        return new UndoRun(store, new Reversals(one, imports), imports, new SavepointChunks(transactions, jdbcTemplate), events, clock, 3);
    }
}
