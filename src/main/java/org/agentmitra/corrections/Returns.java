package org.agentmitra.corrections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.corrections.Fields.Field;
import org.agentmitra.corrections.ReturnedRows.Mark;
import org.agentmitra.imports.ImportSight;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.Rechecks;
import org.agentmitra.jobs.Source;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes error workbooks back: what differs in them from the import's rows are corrections of these. */
@Service
@Transactional
public class Returns {
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 200;

    private final ImportSight sight;
    private final ImportJobs jobs;
    private final Rechecks rechecks;
    private final Fields fields;
    private final CorrectionStore store;
    private final ApplicationEventPublisher events;

    Returns(
            ImportSight sight,
            ImportJobs jobs,
            Rechecks rechecks,
            Fields fields,
            CorrectionStore store,
            ApplicationEventPublisher events) {
        this.sight = sight;
        this.jobs = jobs;
        this.rechecks = rechecks;
        this.fields = fields;
        this.store = store;
        this.events = events;
    }

    /**
     * Takes the file's rows into the import that waits for them.
     *
     * @param kinds keys of those the file may be of
     * @param provider insurer that the file is brought for; null for none
     * @param agent whose book the file is brought for; null for none
     * @param heads the beginnings of the file's sheets
     * @return that import; empty when the file is another one, or its import waits for nothing any more: then its rows
     *     are an import of their own
     * @throws Refused when there is nothing in it to correct, or too much
     */
    public Optional<UUID> take(
            Viewer viewer,
            List<String> kinds,
            @Nullable UUID provider,
            @Nullable UUID agent,
            Path file,
            String fileName,
            List<SheetHead> heads) {
        Optional<Mark> mark = Mark.in(heads);
        Optional<ImportSight.Rows> of = mark.flatMap(found -> waiting(viewer, found.importId()))
                .filter(rows -> kinds.contains(rows.kind().key()))
                // An agent may have books at several insurers.
                .filter(rows -> Objects.equals(provider, rows.provider()) && Objects.equals(agent, rows.agent()));
        if (mark.isEmpty() || of.isEmpty()) {
            return Optional.empty();
        }
        try {
            take(viewer, of.get(), ReturnedRows.read(file, fileName, mark.get()), fileName);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Optional.of(of.get().id());
    }

    /** The import, if the viewer may correct it now. */
    private Optional<ImportSight.Rows> waiting(Viewer viewer, UUID id) {
        try {
            return Optional.of(sight.startable(viewer, id)).filter(ImportSight.Rows::correctable);
        } catch (NotFound | Refused beyond) {
            return Optional.empty();
        }
    }

    private void take(Viewer viewer, ImportSight.Rows of, ReturnedRows returned, String fileName) throws IOException {
        rechecks.begin(of.id(), viewer.user());
        List<Field> read = fields.all(of);
        List<CorrectionStore.Cell> cells = new ArrayList<>();
        try (Source source = jobs.rows(of.id(), of.headerRow())) {
            SheetRow row = source.next();
            while (row != null) {
                cells.addAll(returned.changes(row, read));
                row = source.next();
            }
        }
        String unfit = returned.unfit(LONGEST);
        if (cells.isEmpty()) {
            throw new Refused("file", unfit == null ? "corrections.returned.same" : "corrections.returned.none");
        }
        String name = fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(0, LONGEST_NAME);
        store.addFile(viewer, of.id(), of.sheet(), name, unfit, cells);
        Set<Integer> rows = cells.stream().map(CorrectionStore.Cell::row).collect(Collectors.toSet());
        rechecks.again(of.id(), viewer.user(), rows);
        Map<String, Object> details = new HashMap<>();
        details.put("rows", rows.size());
        details.put("cells", cells.size());
        details.put("unfit", unfit != null);
        events.publishEvent(new Corrected(viewer.user(), "import.rows-returned", of.id(), details));
    }
}
