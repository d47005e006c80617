package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.journeys.PortalClient.Progress;

/** Imports during which the portal goes away. */
class ImportDrill implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration HEALTHY = Duration.ofSeconds(30);

    private final PortalProcess portal;
    private final ImportedBook book;
    private final PortalClient client;
    private final List<UUID> imports = new ArrayList<>();
    private final List<Duration> starts = new ArrayList<>();

    ImportDrill(PortalProcess portal, ImportedBook book) throws IOException, InterruptedException {
        this.portal = portal.start();
        this.book = book;
        this.client = new PortalClient(portal.port()).signIn("senior@demo.example");
    }

    /**
     * @param series which book to bring, and how far into its work the portal is killed
     * @param running kills during the run; otherwise during the check
     */
    void importKilled(int series, boolean running) throws IOException, InterruptedException {
        UUID id = bring(series);
        int reached = series % 5 * 15;
        if (!running) {
            client.await(id, PATIENCE, now -> now.checked() > LargeBook.ROWS * reached / 100 || now.waits());
            killAndStart();
            client.await(id, PATIENCE, now -> now.checked() > 0 || now.waits());
        }
        client.await(id, PATIENCE, Progress::waits);
        client.start(id);
        if (running) {
            client.await(id, PATIENCE, now -> now.percent() > reached || now.done());
            killAndStart();
        }
        expectAll(client.await(id, PATIENCE, Progress::done));
    }

    /** A normal stop ends the chunk in hand, gives the import back to the queue and tears nothing. */
    void importStopped(int series) throws IOException, InterruptedException {
        UUID id = bring(series);
        client.await(id, PATIENCE, Progress::waits);
        client.start(id);
        client.await(id, PATIENCE, now -> now.percent() > 0);
        long known = Files.size(portal.log());
        portal.stop();
        assertThat(book.waitsInQueue(id)).isTrue();
        assertThat(Files.readString(portal.log()).substring((int) known)).doesNotContain("Exception");
        portal.start();
        expectAll(client.await(id, PATIENCE, Progress::done));
    }

    /** Ends the portal, which keeps others out of an embedded database, and looks. */
    void lookIntoTheBook() throws InterruptedException {
        portal.stop();
        imports.forEach(book::holdsOnce);
        assertThat(starts).allMatch(work -> work.compareTo(HEALTHY) < 0);
    }

    @Override
    public void close() {
        portal.close();
    }

    private UUID bring(int series) throws IOException, InterruptedException {
        UUID id = client.upload("book-" + series + ".xlsx", LargeBook.workbook(series));
        imports.add(id);
        return id;
    }

    /** What a start takes is counted in processor time: on a machine with other work the clock says little. */
    private void killAndStart() throws IOException, InterruptedException {
        portal.kill();
        portal.start();
        starts.add(portal.worked());
    }

    private static void expectAll(Progress progress) {
        assertThat(progress.figures()).containsExactly(LargeBook.ROWS, 0, 0, 0, 0);
    }
}
