package org.agentmitra.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.As;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class StagingPurgeTest {
    @Autowired
    World world;

    @Autowired
    ImportDesk desk;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportCheck check;

    @Autowired
    ImportJobs jobs;

    @Autowired
    StagingPurge purge;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    private UUID finished;
    private UUID neverStarted;

    @BeforeEach
    void bringFiles() throws RefusedFile {
        world.lay();
        finished = submit(new DueListFile(world.sunita.code())
                .row("900000017", "05/01/2020")
                .row("900000025", "31/02/2020"));
        desk.complete(finished);
        neverStarted = submit(new DueListFile(world.sunita.code()).row("900000033", "05/01/2020"));
        check.run(neverStarted, () -> false);
    }

    private UUID submit(DueListFile file) throws RefusedFile {
        var provider = providers.byId(world.provider).orElseThrow();
        return uploads.submit(world.senior, provider, world.sunita, "due.csv", file.open());
    }

    private void age(UUID id, Duration age) {
        OffsetDateTime then = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minus(age);
        jdbc.sql("""
                update imports set uploaded_at = :then, checked_at = :then,
                    finished_at = case when finished_at is null then null else cast(:then as timestamp with time zone) end
                where id = :id
                """).param("then", then).param("id", id).update();
    }

    private int count(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where import_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private String state(UUID id) {
        return jdbc.sql("select status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void stagedRowsAndFindingsGoAfterThirtyDaysAndTheBookStays() {
        age(finished, StagingPurge.KEPT.plusMinutes(1));
        assertThat(purge.run()).isEqualTo(1);
        assertThat(count("policy_import_rows", finished)).isZero();
        assertThat(count("import_findings", finished)).isZero();
        assertThat(state(finished)).isEqualTo("COMPLETED_WITH_ERRORS");
        assertThat(jdbc.sql("select count(*) from policies where source = ?")
                        .param("import:" + finished)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_records where action = 'import.purged' and subject_id = ?")
                        .param(finished.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(purge.run()).isZero();
    }

    @Test
    void youngerOnesAreKept() {
        age(finished, StagingPurge.KEPT.minusMinutes(1));
        assertThat(purge.run()).isZero();
        assertThat(count("policy_import_rows", finished)).isEqualTo(2);
    }

    @Test
    void oneThatWasNeverStartedIsCancelledWithItsRows() {
        age(neverStarted, StagingPurge.KEPT.plusMinutes(1));
        assertThat(purge.run()).isEqualTo(1);
        assertThat(state(neverStarted)).isEqualTo("CANCELLED");
        assertThat(count("policy_import_rows", neverStarted)).isZero();
    }

    @Test
    void oneThatSomebodyPausedAndForgotIsCancelledWithItsRows() {
        jobs.start(neverStarted, world.senior.user());
        jobs.pause(neverStarted, world.senior.user());
        age(neverStarted, StagingPurge.KEPT.plusMinutes(1));
        assertThat(purge.run()).isZero();
        jdbc.sql("update imports set paused_at = checked_at where id = ?")
                .param(neverStarted)
                .update();
        assertThat(purge.run()).isEqualTo(1);
        assertThat(state(neverStarted)).isEqualTo("CANCELLED");
        assertThat(count("policy_import_rows", neverStarted)).isZero();
    }

    @Test
    void oneThatIsUnderWayIsLeftAlone() {
        age(neverStarted, StagingPurge.KEPT.plusMinutes(1));
        jdbc.sql("update imports set status = 'RUNNING' where id = ?")
                .param(neverStarted)
                .update();
        assertThat(purge.run()).isZero();
        assertThat(count("policy_import_rows", neverStarted)).isEqualTo(1);
    }

    @Test
    void thePageSaysSoAndOffersNoErrorWorkbook() throws Exception {
        age(finished, StagingPurge.KEPT.plusMinutes(1));
        purge.run();
        mvc.perform(get("/imports/{id}", finished).with(As.as(world.senior)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("removed after 30 days")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("errors.xlsx"))));
        mvc.perform(get("/imports/{id}/errors.xlsx", finished).with(As.as(world.senior)))
                .andExpect(status().isNotFound());
    }
}
