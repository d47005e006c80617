package org.agentmitra.undos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.targets.Reversal;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@PortalTest
class UndoRunTest extends PageFixture {
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

    @Test
    void waitsForAnImportIntoTheSameBook() throws RefusedFile {
        post(world.senior, page, REASON);
        UUID other = submit(5);
        jdbc.sql("update imports set status = 'RUNNING' where id = ?")
                .param(other)
                .update();
        assertThat(run.run(id, () -> false)).isFalse();
        assertThat(count("policies")).isEqualTo(3);
        jdbc.sql("update imports set status = 'COMPLETED' where id = ?")
                .param(other)
                .update();
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
        assertThat(jdbc.sql("select status from imports where id = ?")
                        .param(other)
                        .query(String.class)
                        .single())
                .isEqualTo("CHECKED");
        jdbc.sql("update imports set checked_at = ? where id = ?")
                .params(OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).plusMinutes(1), other)
                .update();
        entities.clear();
        post(world.senior, "/imports/" + other + "/run");
        assertThat(jdbc.sql("select status from imports where id = ?")
                        .param(other)
                        .query(String.class)
                        .single())
                .isEqualTo("RUNNING");
    }

    @Test
    void aKilledUndoGoesOnAndTakesNothingBackTwice() throws RefusedFile {
        UUID many = bring(10);
        id = many;
        page = "/imports/" + id + "/undo";
        post(world.senior, page, REASON);
        Dying dying = new Dying(ofPolicies());
        UndoRun inSteps = inSteps(dying);
        for (int death = 1; death <= 2; death++) {
            dying.lives = 1;
            assertThatThrownBy(() -> inSteps.run(id, () -> false)).isInstanceOf(Dying.Killed.class);
        }
        assertThat(store.find(id).orElseThrow().reversed()).isEqualTo(3);
        dying.lives = 100;
        assertThat(inSteps.run(id, () -> store.find(id).orElseThrow().reversed() > 3))
                .isFalse();
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
        Dying dying = new Dying(ofPolicies());
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

    @Test
    void rowsThatHangOnThoseAboveGoFirst() throws RefusedFile {
        id = bring(10);
        page = "/imports/" + id + "/undo";
        post(world.senior, page, REASON);
        Dying dying = new Dying(ofPolicies());
        dying.lives = 100;
        dying.backwards = true;
        int first = imports.load(id).headerRow() + 1;
        int last = store.find(id).orElseThrow().endsAt();
        List<List<Integer>> expected = new ArrayList<>();
        for (int row = last; row >= first; row -= 3) {
            expected.add(List.of(Math.max(first, row - 2), row));
        }
        assertThat(inSteps(dying).run(id, () -> false)).isTrue();
        assertThat(dying.steps).hasSizeGreaterThan(3).isEqualTo(expected);
        assertThat(store.find(id).orElseThrow().counts()).isEqualTo(new Reversal.Counts(7, 0, 0));
    }

    private UndoRun inSteps(Reversal reversal) {
        var one = new StaticListableBeanFactory(Map.of("reversal", reversal)).getBeanProvider(Reversal.class);
        return new UndoRun(
                store,
                new Reversals(one, imports),
                imports,
                new SavepointChunks(transactions, jdbcTemplate),
                events,
                clock,
                3);
    }

    private Reversal ofPolicies() {
        return reversals.stream()
                .filter(one -> one.target().equals("policies"))
                .findFirst()
                .orElseThrow();
    }
}
