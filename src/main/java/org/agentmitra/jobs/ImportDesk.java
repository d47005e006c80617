package org.agentmitra.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.Layout;
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
    public FileHead head(Path file, String fileName) throws IOException {
        return head(file, fileName, Layout.AS_FOUND);
    }

    /** As {@link #head(Path, String)}, of a file that somebody wants to be read so. */
    public FileHead head(Path file, String fileName, Layout layout) throws IOException {
        return files.head(file, fileName, layout);
    }

    /** The viewer's import that was kept under the key. */
    public Optional<UUID> known(Viewer viewer, UUID key) {
        return intake.known(viewer, key);
    }

    /** How many of the viewer's imports the portal has still to check or to run, counted up to a number. */
    public int queued(Viewer viewer, int most) {
        return intake.queued(viewer, most);
    }

    /**
     * Keeps a recognised file as an import, and has it checked unless the same file was imported before.
     *
     * @return the import's id
     */
    public UUID keep(Arrival arrival, Path file, Recognised recognised) throws IOException {
        return intake.keep(arrival, file, recognised, true);
    }

    /**
     * Keeps a file that is not recognised, until somebody says what its columns are.
     *
     * @param nearest how it would be read as far as it is known
     */
    public UUID keepUnread(Arrival arrival, Path file, Recognised nearest) throws IOException {
        return intake.keep(arrival, file, nearest, false);
    }

    /** Whether somebody has to say what its columns are. */
    public boolean isUnread(UUID id) {
        return states.load(id).status() == ImportStatus.MAPPING;
    }

    /** Checks the import at once, by the code the queue runs. */
    public void check(UUID id) {
        check.run(id, () -> false);
    }

    /**
     * Runs an import that was started, at once, by the code the queue runs.
     *
     * @param stop asked between chunks
     * @return false when it was stopped before the end
     */
    public boolean run(UUID id, BooleanSupplier stop) {
        return run.run(id, stop);
    }

    /** Checks it, starts it as its sender, and runs it. */
    public void complete(UUID id) {
        check(id);
        states.start(id, states.load(id).uploadedBy());
        run(id, () -> false);
    }
}
