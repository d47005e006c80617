package org.agentmitra.journals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.PageOf;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.agentmitra.targets.Tally;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ImportJournalTest {
    @Autowired
    World world;

    @Autowired
    Uploads uploads;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    ImportJournal journal;

    private UUID id;

    @BeforeEach
    void bringAFile() throws RefusedFile {
        world.lay();
        DueListFile file = new DueListFile(world.sunita.code()).rows(3);
        id = uploads.submit(
                world.senior, providers.byId(world.provider).orElseThrow(), world.sunita, "due.csv", file.open());
    }

    private void applied(int chunks, int millis) {
        for (int n = 0; n < chunks; n++) {
            Tally rows = new Tally(900, 50, 30, 0, 20);
            journal.add(
                    id, Work.RUN, DoneChunk.applied(1_000 * n + 1, 1_000 * n + 1_000, rows, Duration.ofMillis(millis)));
        }
    }

    @Test
    void twoChunksAreNoBasisForAnEstimate() {
        applied(2, 100);
        assertThat(journal.pace(id, Work.RUN)).isEmpty();
        applied(1, 100);
        assertThat(journal.pace(id, Work.RUN)).contains(new Pace(3_000, 300));
    }

    @Test
    void onlyTheLatestChunksOfTheSameWorkCount() {
        applied(5, 9_000);
        applied(10, 50);
        journal.add(id, Work.CHECK, DoneChunk.checked(1, 1_000, 1_000, 7, Duration.ofMillis(1)));
        assertThat(journal.pace(id, Work.RUN)).contains(new Pace(10_000, 500));
        assertThat(journal.pace(id, Work.CHECK)).isEmpty();
    }

    @Test
    void theLatestEntryComesFirstAndPagesFollowEachOther() {
        applied(60, 100);
        PageOf<Entry> first = journal.page(id, null, null);
        assertThat(first.items()).hasSize(50);
        assertThat(first.items().getFirst().chunk())
                .isEqualTo(DoneChunk.applied(59_001, 60_000, new Tally(900, 50, 30, 0, 20), Duration.ofMillis(100)));
        PageOf<Entry> second = journal.page(id, Long.valueOf(String.valueOf(first.next())), null);
        assertThat(second.items()).hasSize(11);
        assertThat(second.items().getLast())
                .returns("UPLOADED", Entry::what)
                .returns(world.senior.name(), Entry::who)
                .returns(null, Entry::chunk);
        assertThat(journal.page(id, null, Long.valueOf(String.valueOf(second.previous())))
                        .items())
                .isEqualTo(first.items());
    }
}
