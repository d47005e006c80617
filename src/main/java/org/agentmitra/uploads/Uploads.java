package org.agentmitra.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.formats.Recognised;
import org.agentmitra.formats.Unrecognised;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.UnreadableFile;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in or refuses them, for the upload page and for whoever else brings one. */
@Component
public class Uploads {
    /** Largest file that is taken, bytes. */
    static final long LARGEST = 50L * 1024 * 1024;

    private final ImportDesk desk;
    private final ProviderDirectory providers;

    Uploads(ImportDesk desk, ProviderDirectory providers) {
        this.desk = desk;
        this.providers = providers;
    }

    /**
     * Recognises the file and keeps it as an import that waits for its check; nothing is kept of a file that cannot be
     * read, nor of any file for an insurer that is suspended. An import that already runs when its insurer is suspended
     * may finish.
     *
     * @return the import's id
     */
    public UUID submit(Viewer viewer, ProviderRef provider, AgentRef agent, String fileName, InputStream content)
            throws RefusedFile {
        var book = new ImportContext.Book(provider, agent);
        return submit(viewer, ImportKind.POLICIES, book, Ids.next(), fileName, content);
    }

    /** Keeps a list of people to be invited, as above. */
    public UUID submitPeople(Viewer viewer, String fileName, InputStream content) throws RefusedFile {
        return submit(viewer, ImportKind.PEOPLE, null, Ids.next(), fileName, content);
    }

    /**
     * As above, for any kind of file.
     *
     * @param book null for kinds that go into none
     * @param key the same key again gives the import that it gave before
     */
    UUID submit(
            Viewer viewer,
            ImportKind kind,
            ImportContext.@Nullable Book book,
            UUID key,
            String fileName,
            InputStream content)
            throws RefusedFile {
        var known = desk.known(viewer, key);
        if (known.isPresent()) {
            return known.get();
        }
        if (book != null && !providers.isActive(book.provider().id())) {
            throw new RefusedFile(
                    "uploads.provider.suspended", List.of(book.provider().name()));
        }
        Path file = null;
        try {
            file = Files.createTempFile("upload-", ".tmp");
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            Recognised recognised = recognised(kind, book, file, fileName);
            if (book != null) {
                refuseOtherAgent(recognised, book.agent());
            }
            return desk.keep(viewer, book, key, fileName, file, recognised);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            delete(file);
        }
    }

    private Recognised recognised(
            ImportKind kind, ImportContext.@Nullable Book book, Path file, String fileName)
            throws IOException, RefusedFile {
        if (Files.size(file) > LARGEST) {
            throw new RefusedFile("uploads.file.too-large", List.of());
        }
        try {
            UUID provider = book == null ? null : book.provider().id();
            Recognised recognised = desk.recognise(kind, provider, file, fileName);
            refuseOtherName(file, fileName);
            return recognised;
        } catch (UnreadableFile unreadable) {
            throw new RefusedFile(unreadable.messageKey(), unreadable.arguments());
        } catch (Unrecognised unknown) {
            refuseOtherName(file, fileName);
            throw new RefusedFile(unknown.messageKey(), unknown.arguments());
        }
    }

    /** Name and content of what can be read must agree (ASVS 5.2.2); .xlsm holds macros, and others are no sheets. */
    private static void refuseOtherName(Path file, String fileName) throws IOException, RefusedFile {
        String name = fileName.toLowerCase(Locale.ROOT).strip();
        boolean workbook = name.endsWith(".xlsx");
        if (!workbook && !name.endsWith(".csv")) {
            throw new RefusedFile("uploads.file.kind", List.of());
        }
        try (InputStream content = Files.newInputStream(file)) {
            boolean zip = Arrays.equals(content.readNBytes(2), new byte[] {'P', 'K'});
            if (zip != workbook) {
                throw new RefusedFile("uploads.file.misnamed", List.of());
            }
        }
    }

    private static void refuseOtherAgent(Recognised recognised, AgentRef agent) throws RefusedFile {
        if (!recognised.preamble().isFor(agent.code())) {
            String code = Objects.requireNonNull(recognised.preamble().agentCode());
            throw new RefusedFile("uploads.unrecognised.other-agent", List.of(code, agent.code(), agent.name()));
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // The system's own cleaning of temporary files takes it.
            file.toFile().deleteOnExit();
        }
    }
}
