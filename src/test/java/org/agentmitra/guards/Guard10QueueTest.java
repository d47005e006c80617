package org.agentmitra.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.SmallHeap;
import org.junit.jupiter.api.Test;

/** Guard 10: no file is worked on twice unasked, for ever, or against somebody's word, and nobody heaps up work. */
@SmallHeap
class Guard10QueueTest extends GuardFixture {
    private Path list(int rows) throws IOException {
        return Files.write(
                file(), new DueListFile(world.sunita.code()).rows(rows).bytes());
    }

    @Test
    void theSameFileAgainWaitsForAWord() throws Exception {
        UUID first = checked("due.csv", list(3));
        UUID again = taken("renamed.csv", list(3));
        assertThat(jdbc.sql("select repeats from imports where id = ?")
                        .param(again)
                        .query(UUID.class)
                        .single())
                .isEqualTo(first);
        assertThat(status(again)).isEqualTo("UPLOADED");
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                        .param(again.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get(world.senior, "/imports/" + again))
                .hasStatusOk()
                .bodyText()
                .contains("The same file was uploaded for this book before.", "/imports/" + first);
        UUID other = taken("due.csv", list(4));
        assertThat(get(world.senior, "/imports/" + other)).bodyText().doesNotContain("The same file");
    }

    @Test
    void whoCancelsIsHeardBeforeTheNextChunk() throws Exception {
        UUID id = checked("due.csv", list(2_500));
        assertThat(post(world.senior, "/imports/" + id + "/run")).hasStatus3xxRedirection();
        desk.run(id, () -> {
            if (done(id) > 0) {
                post(world.senior, "/imports/" + id + "/cancellation");
            }
            return false;
        });
        assertThat(status(id)).isEqualTo("CANCELLED");
        assertThat(done(id)).isEqualTo(1_000);
        assertThat(count("policies")).isEqualTo(1_000);
        assertThat(get(world.senior, "/imports/" + id)).hasStatusOk().bodyText().contains("1,000");
    }

    private int done(UUID id) {
        return jdbc.sql("select done_created from imports where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoHasAHundredFilesInTheQueueBringsNoMore() throws Exception {
        UUID first = null;
        for (int rows = 1; rows <= 100; rows++) {
            UUID id = taken("due.csv", list(rows));
            first = first == null ? id : first;
        }
        assertThat(upload("due.csv", list(101))).bodyText().contains("You have 100 files in the queue already.");
        assertThat(count("imports")).isEqualTo(100);
        desk.check(first);
        assertThat(status(taken("due.csv", list(101)))).isEqualTo("UPLOADED");
    }
}
