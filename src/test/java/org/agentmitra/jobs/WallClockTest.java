package org.agentmitra.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.sheets.UnreadableFile;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.SmallHeap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Guard 10: a file that takes longer than any should is given up, and says so. */
@SmallHeap
class WallClockTest extends JobFixture {
    @Autowired
    DocumentStore documents;

    private Duration later = Duration.ZERO;
    private int looks;

    /**
     * A clock on which rows take as long as it is told. It is looked at before and after each.
     *
     * @param reading time that passes while a row is read
     * @param work time that passes between a row and the next
     */
    private Clock slow(Duration reading, Duration work) {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public java.time.Instant instant() {
                later = later.plus(looks++ % 2 == 0 ? work : reading);
                return clock.instant().plus(later);
            }
        };
    }

    private UUID checked(Duration reading, Duration work) throws Exception {
        UUID id = submit(new DueListFile(world.sunita.code()).rows(ROWS));
        var slowly = new SourceFiles(documents, slow(reading, work));
        var targets = new org.agentmitra.targets.ImportTargets(java.util.List.of(target));
        var slow = new ImportWork(targets, providers, mappings, slowly, templates, amendments, clock);
        var chunks = new SavepointChunks(transactions, jdbcTemplate);
        new ImportCheck(states, slow, counts, findings, chunks, mishaps, journal, clock).run(id, () -> false);
        return id;
    }

    @Test
    void halfAnHourIsTooLong() throws Exception {
        UUID id = checked(Duration.ofSeconds(1), Duration.ZERO);
        assertThat(value(id, "status", String.class)).isEqualTo("FAILED");
        assertThat(value(id, "failure_key", String.class)).isEqualTo("sheets.unreadable.too-slow");
        assertThat(value(id, "failure_arguments", String.class)).isEqualTo("30");
    }

    @Test
    void rowsThatAreOnlyPassedOverTakeTheirTimeToo() throws Exception {
        UUID id = submit(new DueListFile(world.sunita.code()).rows(ROWS));
        var slowly = new SourceFiles(documents, slow(Duration.ofSeconds(1), Duration.ZERO));
        try (Source rows = slowly.open(states.load(id), ROWS, null)) {
            assertThatThrownBy(rows::next).isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void whatTheDatabaseTakesIsNotTheFiles() throws Exception {
        UUID id = checked(Duration.ofMillis(500), Duration.ofMinutes(1));
        assertThat(value(id, "status", String.class)).isEqualTo("CHECKED");
        assertThat(value(id, "rows_read", Integer.class)).isEqualTo(ROWS);
    }
}
