package org.agentmitra.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports that stand still between two chunks: because somebody says so, or because the database is away. */
@PortalTest
class PauseTest extends JobFixture {
    @Autowired
    FinishedImports finished;

    @Autowired
    Trail trail;

    private UUID started() throws Exception {
        UUID id = submit(new DueListFile(world.sunita.code()).rows(ROWS));
        check.run(id, () -> false);
        jobs.start(id, world.senior.user());
        return id;
    }

    /** Somebody pauses it while the portal is between two chunks. */
    private BooleanSupplier pausedAfter(UUID id, Collection<?> done) {
        return () -> {
            if (!done.isEmpty()) {
                jobs.pause(id, world.senior.user());
            }
            return false;
        };
    }

    private boolean paused(UUID id) {
        return value(id, "paused_at is not null", Boolean.class);
    }

    @Test
    void aPausedRunKeepsWhatItCommittedAndGoesOnFromThere() throws Exception {
        UUID id = started();
        run.run(id, pausedAfter(id, target.applied));
        assertThat(target.applied).hasSize(1_000);
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(target.applied).hasSize(1_000);
        assertThat(value(id, "status", String.class)).isEqualTo("RUNNING");
        assertThat(paused(id)).isTrue();
        assertThat(value(id, "paused_by", UUID.class)).isEqualTo(world.senior.user());

        jobs.resume(id, world.senior.user());
        run.run(id, () -> false);
        assertThat(value(id, "status", String.class)).isEqualTo("COMPLETED");
        assertThat(target.applied)
                .containsExactlyElementsOf(IntStream.range(4, 4 + ROWS).boxed().toList());
        assertThat(moves(id))
                .containsExactly("UPLOADED", "CHECKING", "CHECKED", "RUNNING", "PAUSED", "RESUMED", "COMPLETED");
    }

    /** However much is left: nothing is applied behind the chunk in hand, which is what whoever asks has to wait for. */
    @Test
    void ofTwentyThousandRowsNoChunkFollowsTheOneInHand() throws Exception {
        UUID id = submit(new DueListFile(world.sunita.code()).rows(20_000));
        check.run(id, () -> false);
        jobs.start(id, world.senior.user());
        int paused = appliedWhen(id, 7_000, () -> jobs.pause(id, world.senior.user()));
        assertThat(target.applied).hasSize(paused);
        assertThat(value(id, "done_created", Integer.class)).isEqualTo(paused);

        jobs.resume(id, world.senior.user());
        int cancelled = appliedWhen(id, 12_000, () -> jobs.cancel(id, world.senior.user()));
        assertThat(cancelled).isBetween(12_000, 13_000);
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(target.applied).hasSize(cancelled);
        assertThat(value(id, "status", String.class)).isEqualTo("CANCELLED");
        assertThat(value(id, "done_created", Integer.class)).isEqualTo(cancelled);
    }

    /** Runs it, and says a word once so many rows are applied. @return how many were then */
    private int appliedWhen(UUID id, int rows, Runnable word) {
        AtomicInteger applied = new AtomicInteger();
        run.run(id, () -> {
            if (applied.get() == 0 && target.applied.size() >= rows) {
                applied.set(target.applied.size());
                word.run();
            }
            return false;
        });
        return applied.get();
    }

    @Test
    void aPausedCheckGoesOnFromWhereItStood() throws Exception {
        UUID id = submit(new DueListFile(world.sunita.code()).rows(ROWS));
        check.run(id, pausedAfter(id, target.staged.keySet()));
        assertThat(value(id, "rows_read", Integer.class)).isEqualTo(1_000);
        assertThat(value(id, "status", String.class)).isEqualTo("CHECKING");

        jobs.resume(id, world.senior.user());
        check.run(id, () -> false);
        assertThat(value(id, "status", String.class)).isEqualTo("CHECKED");
        assertThat(count("import_findings", id)).isEqualTo(ROWS);
    }

    @Test
    void aPauseAfterTheLastChunkHoldsTheEnd() throws Exception {
        UUID id = started();
        jobs.pause(id, world.senior.user());
        jdbc.sql("update imports set run_position = check_position, done_created = rows_read where id = ?")
                .param(id)
                .update();
        assertThatThrownBy(() -> states.complete(id)).isInstanceOf(ImportCounts.Superseded.class);
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(value(id, "status", String.class)).isEqualTo("RUNNING");
        jobs.resume(id, world.senior.user());
        run.run(id, () -> false);
        assertThat(value(id, "status", String.class)).isEqualTo("COMPLETED");
    }

    @Test
    void whoAsksTwiceChangesNothing() throws Exception {
        UUID id = started();
        jobs.pause(id, world.senior.user());
        jobs.pause(id, world.root.user());
        assertThat(value(id, "paused_by", UUID.class)).isEqualTo(world.senior.user());
        jobs.resume(id, world.senior.user());
        jobs.resume(id, world.root.user());
        assertThat(moves(id)).containsOnlyOnce("PAUSED").containsOnlyOnce("RESUMED");
        assertThat(trail.of(id)).contains("import.paused", "import.resumed");
    }

    @Test
    void whatIsAtRestCannotBePaused() throws Exception {
        UUID id = submit(new DueListFile(world.sunita.code()).rows(1));
        assertThatThrownBy(() -> jobs.pause(id, world.senior.user())).isInstanceOf(WrongState.class);
        check.run(id, () -> false);
        assertThatThrownBy(() -> jobs.pause(id, world.senior.user())).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> jobs.resume(id, world.senior.user())).isInstanceOf(WrongState.class);
    }

    /** The pause itself is taken back here with the chunk, since all of the test is one transaction. */
    @Test
    void aChunkUnderWhichTheRunIsPausedComesToNothing() throws Exception {
        UUID id = started();
        int from = value(id, "run_position", Integer.class);
        target.meanwhile = () -> jobs.pause(id, world.senior.user());
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(target.applied).hasSize(1_000);
        assertThat(value(id, "run_position", Integer.class)).isEqualTo(from);
        assertThat(value(id, "done_created", Integer.class)).isZero();
    }

    @Test
    void whatIsPausedCanBeGivenUp() throws Exception {
        UUID id = started();
        run.run(id, pausedAfter(id, target.applied));
        jobs.cancel(id, world.senior.user());
        assertThat(value(id, "status", String.class)).isEqualTo("CANCELLED");
        assertThat(paused(id)).isFalse();
        assertThat(value(id, "done_created", Integer.class)).isEqualTo(1_000);
    }

    @Test
    void aBookWithAPausedRunIsBusy() throws Exception {
        UUID other = submit(new DueListFile(world.sunita.code()).rows(1));
        assertThat(finished.isBookBusy(other)).isFalse();
        UUID id = started();
        jobs.pause(id, world.senior.user());
        assertThat(finished.isBookBusy(other)).isTrue();
    }

    @Test
    void rowsComparedBeforeAnUndoOfAnotherImportAreComparedAgain() throws Exception {
        UUID undone = submit(new DueListFile(world.sunita.code()).rows(1));
        UUID id = submit(new DueListFile(world.sunita.code()).rows(ROWS));
        check.run(id, pausedAfter(id, target.staged.keySet()));
        OffsetDateTime later = OffsetDateTime.now(clock).plusHours(1);
        jdbc.sql("update imports set undo_asked_at = ?, undo_ended_at = ? where id = ?")
                .params(later, later, undone)
                .update();
        jobs.resume(id, world.senior.user());
        assertThat(value(id, "rows_read", Integer.class)).isZero();
        assertThat(count("import_findings", id)).isZero();
    }

    @Test
    void aDatabaseThatGoesAwayHoldsTheRunUntilItIsBack() throws Exception {
        UUID id = started();
        target.awayAt = 1_500;
        assertThat(run.run(id, () -> false)).isFalse();
        assertThat(value(id, "status", String.class)).isEqualTo("RUNNING");
        assertThat(value(id, "interrupted_at is not null", Boolean.class)).isTrue();
        assertThat(run.run(id, () -> false)).isFalse();
        assertThat(moves(id)).containsOnlyOnce("INTERRUPTED").doesNotContain("CONTINUED");

        target.awayAt = 0;
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(value(id, "interrupted_at is not null", Boolean.class)).isFalse();
        assertThat(moves(id)).endsWith("INTERRUPTED", "CONTINUED", "COMPLETED");
        assertThat(target.applied)
                .containsExactlyElementsOf(IntStream.range(4, 4 + ROWS).boxed().toList());
    }
}
