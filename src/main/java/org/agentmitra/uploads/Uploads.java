package org.agentmitra.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.corrections.Returns;
import org.agentmitra.jobs.Arrival;
import org.agentmitra.jobs.FileHead;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in or refuses them, for the upload page and for whoever else brings one. */
@Component
public class Uploads {
    /** Files of one person that wait for the portal: enough for a year's lists at once, and an end to what one may heap up. */
    private static final int MOST_QUEUED = 100;

    private final ImportDesk desk;
    private final ProviderDirectory providers;
    private final ImportTargets targets;
    private final Returns returns;
    private final Reception reception;

    Uploads(ImportDesk desk, ProviderDirectory providers, ImportTargets targets, Returns returns, Reception reception) {
        this.desk = desk;
        this.providers = providers;
        this.targets = targets;
        this.returns = returns;
        this.reception = reception;
    }

    /**
     * Keeps the file as an import that waits for its check, or for somebody to say what its columns are where they are
     * not all known; nothing is kept of a file that cannot be read, nor of any file for an insurer that is suspended. An
     * import that already runs when its insurer is suspended may finish.
     *
     * @return the import's id
     */
    public UUID submit(Viewer viewer, ProviderRef provider, AgentRef agent, String fileName, InputStream content)
            throws RefusedFile {
        var book = new ImportContext.Book(provider, agent);
        return submit(viewer, targets.intoBooks(viewer), book, Ids.next(), fileName, content);
    }

    /**
     * Keeps a list of people to be invited, as above.
     *
     * @param key the same key again gives the import that it gave before
     */
    public UUID submitPeople(Viewer viewer, UUID key, String fileName, InputStream content) throws RefusedFile {
        return submit(viewer, List.of("people"), null, key, fileName, content);
    }

    /**
     * Keeps a list of an insurer's agents, as above.
     *
     * @param path of the insurer's place that decides who sees the import
     * @param key the same key again gives the import that it gave before
     */
    UUID submitAgents(Viewer viewer, ProviderRef provider, String path, UUID key, String fileName, InputStream content)
            throws RefusedFile {
        return submit(viewer, List.of("agents"), new ImportContext.Book(provider, null, path), key, fileName, content);
    }

    /**
     * Keeps a file that the portal found in a folder, as above. What it holds is the agent's to start.
     *
     * @param viewer the agent
     * @param key the same key again gives the import that it gave before
     */
    public UUID found(
            Viewer viewer, ProviderRef provider, AgentRef agent, UUID key, String fileName, InputStream content)
            throws RefusedFile {
        var book = new ImportContext.Book(provider, agent);
        return submit(new Arrival(viewer, book, key, fileName, true), targets.intoBooks(viewer), content);
    }

    /**
     * As above, for any kind of file.
     *
     * @param kinds keys of those it may be of; its columns decide
     * @param book null for kinds that go into none
     * @param key the same key again gives the import that it gave before
     */
    UUID submit(
            Viewer viewer,
            List<String> kinds,
            ImportContext.@Nullable Book book,
            UUID key,
            String fileName,
            InputStream content)
            throws RefusedFile {
        return submit(new Arrival(viewer, book, key, fileName, false), kinds, content);
    }

    private UUID submit(Arrival arrival, List<String> kinds, InputStream content) throws RefusedFile {
        var known = desk.known(arrival.viewer(), arrival.key());
        if (known.isPresent()) {
            return known.get();
        }
        if (desk.queued(arrival.viewer(), MOST_QUEUED) == MOST_QUEUED) {
            throw RefusedFile.forNow("uploads.queue.full", List.of(MOST_QUEUED));
        }
        ImportContext.Book book = arrival.book();
        if (book != null && !providers.isActive(book.provider().id())) {
            throw RefusedFile.forNow(
                    "uploads.provider.suspended", List.of(book.provider().name()));
        }
        try (IncomingFile incoming = IncomingFile.of(arrival.fileName(), content)) {
            FileHead head = incoming.read(path -> desk.head(path, arrival.fileName()));
            FileReadings file = new FileReadings(desk, incoming.path(), arrival.fileName(), head);
            // What comes back corrects in the name of somebody, who has to bring it.
            Optional<UUID> corrected = arrival.fromFolder() ? Optional.empty() : corrected(arrival, kinds, file);
            return corrected.isPresent() ? corrected.get() : reception.keep(arrival, kinds, file);
        } catch (Refused refused) {
            throw RefusedFile.forNow(refused.code(), List.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The import whose failed rows come back with it, mended; empty for any other file. */
    private Optional<UUID> corrected(Arrival arrival, List<String> kinds, FileReadings file) throws RefusedFile {
        ImportContext.Book book = arrival.book();
        try {
            return returns.take(
                    arrival.viewer(),
                    kinds,
                    book == null ? null : book.provider().id(),
                    book == null || book.holder() == null ? null : book.holder().id(),
                    file.path(),
                    file.name(),
                    file.found().sheets());
        } catch (Refused refused) {
            throw new RefusedFile(refused.code(), List.of());
        }
    }

    /** Whether what was just brought became no import of its own but corrections of another. @param key it was brought with */
    boolean corrects(Viewer viewer, UUID key) {
        return desk.known(viewer, key).isEmpty();
    }

    /** Whether somebody has to say what its columns are. */
    boolean isUnread(UUID id) {
        return desk.isUnread(id);
    }
}
