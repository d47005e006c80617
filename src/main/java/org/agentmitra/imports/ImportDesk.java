package org.agentmitra.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.formats.Recognised;
import org.agentmitra.formats.Unrecognised;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in, for the upload page and for whoever else brings one. */
@Component
public class ImportDesk {
    /** Largest file that is taken, bytes. */
    public static final long LARGEST = 50L * 1024 * 1024;

    private final SourceFiles files;
    private final ImportIntake intake;
    private final ImportWork work;
    private final ImportStates states;
    private final ImportCheck check;
    private final ImportRun run;

    ImportDesk(
            SourceFiles files,
            ImportIntake intake,
            ImportWork work,
            ImportStates states,
            ImportCheck check,
            ImportRun run) {
        this.files = files;
        this.intake = intake;
        this.work = work;
        this.states = states;
        this.check = check;
        this.run = run;
    }

    /**
     * Recognises the file and keeps it as an import that waits for its check; nothing is kept of a file that cannot be
     * read.
     *
     * @return the import's id
     */
    public UUID submit(Viewer viewer, ProviderRef provider, AgentRef agent, String fileName, InputStream content)
            throws RefusedFile {
        return submit(viewer, provider, agent, Ids.next(), fileName, content);
    }

    /** Checks and runs the import at once, by the code the queue runs. */
    public void complete(UUID id) {
        check.run(id, () -> false);
        states.start(id, states.load(id).uploadedBy());
        run.run(id, () -> false);
    }

    /** @param key the same key again gives the import that it gave before */
    UUID submit(Viewer viewer, ProviderRef provider, AgentRef agent, UUID key, String fileName, InputStream content)
            throws RefusedFile {
        var known = intake.known(viewer, key);
        if (known.isPresent()) {
            return known.get();
        }
        Path file = null;
        try {
            file = Files.createTempFile("upload-", ".tmp");
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            Recognised recognised = recognised(file, fileName);
            refuseOtherAgent(recognised, provider, agent);
            return intake.keep(viewer, provider, agent, key, fileName, file, recognised);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            delete(file);
        }
    }

    private Recognised recognised(Path file, String fileName) throws IOException, RefusedFile {
        if (Files.size(file) > LARGEST) {
            throw new RefusedFile("imports.file.too-large", List.of());
        }
        try {
            Recognised recognised = files.recognise(file, fileName);
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
            throw new RefusedFile("imports.file.kind", List.of());
        }
        try (InputStream content = Files.newInputStream(file)) {
            boolean zip = Arrays.equals(content.readNBytes(2), new byte[] {'P', 'K'});
            if (zip != workbook) {
                throw new RefusedFile("imports.file.misnamed", List.of());
            }
        }
    }

    private void refuseOtherAgent(Recognised recognised, ProviderRef provider, AgentRef agent) throws RefusedFile {
        String code = recognised.preamble().agentCode();
        boolean own = code == null
                || work.expected(provider, agent.code())
                        .isAgency(code, recognised.preamble().branchCode());
        if (!own) {
            throw new RefusedFile("imports.unrecognised.other-agent", List.of(code, agent.code(), agent.name()));
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
