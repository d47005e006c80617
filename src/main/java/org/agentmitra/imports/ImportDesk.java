package org.agentmitra.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.formats.Recognised;
import org.agentmitra.formats.Templates;
import org.agentmitra.formats.Unrecognised;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where imports begin, for modules that bring files. */
@Component
public class ImportDesk {
    private final SourceFiles files;
    private final ImportIntake intake;
    private final ImportStates states;
    private final ImportCheck check;
    private final ImportRun run;

    ImportDesk(SourceFiles files, ImportIntake intake, ImportStates states, ImportCheck check, ImportRun run) {
        this.files = files;
        this.intake = intake;
        this.states = states;
        this.check = check;
        this.run = run;
    }

    /** @throws org.agentmitra.sheets.UnreadableFile when the file is damaged, hostile or no workbook at all */
    public Recognised recognise(ImportKind kind, Path file, String fileName) throws IOException, Unrecognised {
        return files.recognise(file, fileName, Templates.of(kind.target()));
    }

    /** The viewer's import that was kept under the key. */
    public Optional<UUID> known(Viewer viewer, UUID key) {
        return intake.known(viewer, key);
    }

    /**
     * Keeps a recognised file as an import, and has it checked unless the same file was imported before.
     *
     * @param book null for kinds that go into none
     * @param key the same key again gives the import that it gave before
     * @return the import's id
     */
    public UUID keep(
            Viewer viewer,
            ImportContext.@Nullable Book book,
            UUID key,
            String fileName,
            Path file,
            Recognised recognised)
            throws IOException {
        return intake.keep(viewer, book, key, fileName, file, recognised);
    }

    /** Checks and runs the import at once, by the code the queue runs. */
    public void complete(UUID id) {
        check.run(id, () -> false);
        states.start(id, states.load(id).uploadedBy());
        run.run(id, () -> false);
    }
}
