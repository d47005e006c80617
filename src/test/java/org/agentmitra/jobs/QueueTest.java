package org.agentmitra.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.jobs.ImportShift.Next;
import org.agentmitra.journals.Work;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who comes when: one hand does everything that is due once, in the order of the queue, when it is told to. */
@PortalTest
class QueueTest {
    /** Rows of a file that takes five chunks; the hand gives way after two. */
    private static final int LARGE = 4_500;

    @Autowired
    World world;

    @Autowired
    Uploads uploads;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportCheck check;

    @Autowired
    ImportRun run;

    @Autowired
    ImportTurns turns;

    @Autowired
    ImportStops stops;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private ImportShift shift;

    @BeforeEach
    void build() {
        world.lay();
        jdbc.sql("update scheduled_tasks set execution_time = ?")
                .param(OffsetDateTime.parse("2100-01-01T00:00:00Z"))
                .update();
        shift = new ImportShift(turns, stops, 2);
    }

    private UUID bring(Viewer by, AgentRef agent, int rows) throws Exception {
        DueListFile file = new DueListFile(agent.code()).rows(rows);
        return uploads.submit(by, providers.byId(world.provider).orElseThrow(), agent, "due.csv", file.open());
    }

    private record Due(String task, String instance) {}

    /** One hand does what is due, the longest due first, as the scheduler hands it out. */
    private void round() {
        jdbc.sql(
                        "select task_name, task_instance from scheduled_tasks where execution_time <= ? order by execution_time")
                .param(OffsetDateTime.now(clock))
                .query((row, n) -> new Due(row.getString(1), row.getString(2)))
                .list()
                .forEach(this::work);
    }

    private void work(Due due) {
        boolean checks = due.task.equals(ImportTasks.CHECK);
        set(due, "picked = true");
        Next next = shift.work(
                UUID.fromString(due.instance),
                checks ? Work.CHECK : Work.RUN,
                checks ? check::run : run::run,
                () -> false);
        switch (next) {
            case Next.Done() ->
                jdbc.sql("delete from scheduled_tasks where task_name = ? and task_instance = ?")
                        .params(due.task, due.instance)
                        .update();
            case Next.Again(Duration in) -> {
                set(due, "picked = false");
                jdbc.sql("update scheduled_tasks set execution_time = ? where task_name = ? and task_instance = ?")
                        .params(OffsetDateTime.now(clock).plus(in), due.task, due.instance)
                        .update();
            }
        }
    }

    private void set(Due due, String assignment) {
        jdbc.sql("update scheduled_tasks set " + assignment + " where task_name = ? and task_instance = ?")
                .params(due.task, due.instance)
                .update();
    }

    private String status(UUID id) {
        return jdbc.sql("select status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int rowsRead(UUID id) {
        return jdbc.sql("select rows_read from imports where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void aSmallImportEndsBeforeTheLargeOneOfAnotherAgentThatBeganEarlier() throws Exception {
        UUID large = bring(world.senior, world.sunita, LARGE);
        UUID small = bring(world.stranger, world.ravi, 3);
        round();
        assertThat(rowsRead(large)).isEqualTo(2_000);
        assertThat(status(small)).isEqualTo("CHECKED");

        jobs.start(small, world.stranger.user());
        round();
        assertThat(status(small)).isEqualTo("COMPLETED");
        assertThat(status(large)).isEqualTo("CHECKING");
        assertThat(rowsRead(large)).isEqualTo(4_000);

        round();
        assertThat(status(large)).isEqualTo("CHECKED");
        assertThat(rowsRead(large)).isEqualTo(LARGE);
    }

    @Test
    void nobodyGivesWayWhenNobodyWaits() throws Exception {
        UUID large = bring(world.senior, world.sunita, LARGE);
        round();
        assertThat(status(large)).isEqualTo("CHECKED");
    }

    /** A large import that gave way to one of another agent after two of its five chunks. */
    private UUID begun() throws Exception {
        UUID large = bring(world.senior, world.sunita, LARGE);
        bring(world.stranger, world.ravi, 3);
        round();
        assertThat(rowsRead(large)).isEqualTo(2_000);
        return large;
    }

    @Test
    void oneImportOfAnAgentIsWorkedOnAtATime() throws Exception {
        UUID first = begun();
        UUID second = bring(world.senior, world.sunita, 3);
        round();
        assertThat(rowsRead(first)).isEqualTo(4_000);
        assertThat(status(second)).isEqualTo("UPLOADED");
        assertThat(turns.waits(second)).isTrue();
        assertThat(turns.waits(first)).isFalse();
        round();
        assertThat(status(first)).isEqualTo("CHECKED");
        assertThat(status(second)).isEqualTo("UPLOADED");
        round();
        assertThat(status(second)).isEqualTo("CHECKED");
    }

    @Test
    void theSmallestOfThoseThatWaitComesNextButNoneWaitsForever() throws Exception {
        UUID first = bring(world.senior, world.sunita, 5);
        UUID larger = bring(world.senior, world.sunita, 900);
        UUID smaller = bring(world.senior, world.sunita, 20);
        assertThat(turns.take(first, Work.CHECK)).isEqualTo(ImportTurns.Turn.GO);
        jobs.cancel(first, world.senior.user());
        assertThat(turns.take(larger, Work.CHECK)).isEqualTo(ImportTurns.Turn.ASIDE);

        jdbc.sql("update imports set uploaded_at = ? where id = ?")
                .params(OffsetDateTime.now(clock).minus(ImportTurns.LONG).minusSeconds(1), larger)
                .update();
        assertThat(turns.take(larger, Work.CHECK)).isEqualTo(ImportTurns.Turn.GO);
        assertThat(turns.take(smaller, Work.CHECK)).isEqualTo(ImportTurns.Turn.ASIDE);
    }

    @Test
    void whatIsPausedHoldsUpNobodyAndIsCalledBackWhenItGoesOn() throws Exception {
        UUID first = begun();
        UUID second = bring(world.senior, world.sunita, 3);
        jobs.pause(first, world.senior.user());
        round();
        assertThat(status(second)).isEqualTo("CHECKED");
        assertThat(rowsRead(first)).isEqualTo(2_000);

        jobs.resume(first, world.senior.user());
        round();
        assertThat(status(first)).isEqualTo("CHECKED");
    }

    @Test
    void aTaskThatIsSetAsideStaysInTheQueueUntilItIsCalled() throws Exception {
        UUID id = bring(world.senior, world.sunita, 3);
        round();
        jobs.start(id, world.senior.user());
        jobs.pause(id, world.senior.user());
        round();
        assertThat(dueIn(id)).isGreaterThan(Duration.ofSeconds(20));
        jobs.resume(id, world.senior.user());
        assertThat(dueIn(id)).isLessThanOrEqualTo(Duration.ZERO);
        round();
        assertThat(status(id)).isEqualTo("COMPLETED");
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoWantsToHoldItComesBeforeTheNextChunk() throws Exception {
        UUID id = bring(world.senior, world.sunita, LARGE);
        stops.between(
                id,
                () -> assertThat(shift.work(id, Work.CHECK, check::run, () -> false))
                        .isInstanceOf(Next.Again.class));
        assertThat(rowsRead(id)).isZero();
        assertThat(stops.asked(id)).isFalse();
        round();
        assertThat(status(id)).isEqualTo("CHECKED");
    }

    private Duration dueIn(UUID id) {
        OffsetDateTime due = jdbc.sql("select execution_time from scheduled_tasks where task_instance = ?")
                .param(id.toString())
                .query(OffsetDateTime.class)
                .single();
        return Duration.between(clock.instant(), due.toInstant());
    }
}
