package org.agentmitra.corrections;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.corrections.ReturnedRows.Mark;
import org.agentmitra.formats.Template;
import org.agentmitra.imports.ImportSight;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.ImportReach;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.jobs.Rechecks;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers whose failed rows an import holds that could not go back into the one they are of; the pages of both say so. */
@Component
public class BroughtAgain implements PagePart {
    private static final int ORDER = 5;
    /** Rows that still fail come back again and again; the latest say enough. */
    private static final int SHOWN = 5;

    private final ImportSight sight;
    private final ImportReach reach;
    private final ImportJobs jobs;
    private final Rechecks rechecks;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    BroughtAgain(
            ImportSight sight,
            ImportReach reach,
            ImportJobs jobs,
            Rechecks rechecks,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.sight = sight;
        this.reach = reach;
        this.jobs = jobs;
        this.rechecks = rechecks;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Another import. @param came when, where the viewer is */
    record Other(UUID id, String fileName, ZonedDateTime came) {}

    /**
     * What is said.
     *
     * @param origin whose failed rows it holds; null for none that the viewer sees
     * @param later that hold failed rows of it, the latest first
     */
    record Said(@Nullable Other origin, List<Other> later) {}

    /**
     * The import that the file says its rows failed in. Anybody can write its id: it counts only for an import of such
     * rows into the same place, which the viewer sees.
     *
     * @param kinds keys of those the file may be of
     * @param provider insurer that the file is brought for; null for none
     * @param agent whose book the file is brought for; null for none
     * @param heads the beginnings of the file's sheets
     */
    public Optional<FailedRows> in(
            Viewer viewer, List<String> kinds, @Nullable UUID provider, @Nullable UUID agent, List<SheetHead> heads) {
        return Mark.in(heads)
                .flatMap(mark -> seen(viewer, mark.importId()))
                .filter(of -> kinds.contains(of.kind().key()))
                .filter(of -> Objects.equals(provider, of.provider()) && Objects.equals(agent, of.agent()))
                .map(of -> new FailedRows(of.id(), template(of.id()), jobs.columns(of.mapping())));
    }

    private Optional<ImportSight.Rows> seen(Viewer viewer, UUID id) {
        try {
            return Optional.of(sight.seen(viewer, id));
        } catch (NotFound beyond) {
            return Optional.empty();
        }
    }

    private @Nullable Template template(UUID id) {
        try {
            return rechecks.template(id);
        } catch (NotFound gone) {
            return null;
        }
    }

    /** Remembers whose rows the import holds; nothing twice, and nothing of what became another kind of import. */
    @Transactional
    public void keep(Viewer viewer, UUID importId, FailedRows of) {
        int kept = jdbc.sql("insert into import_returns (import_id, origin_id)"
                        + " select i.id, o.id from imports i join imports o on o.kind = i.kind"
                        + " where i.id = :import and o.id = :origin and i.id <> o.id"
                        + " and not exists (select 1 from import_returns r where r.import_id = i.id)")
                .param("import", importId)
                .param("origin", of.importId())
                .update();
        if (kept > 0) {
            events.publishEvent(
                    new Corrected(viewer.user(), "import.rows-again", importId, Map.of("origin", of.importId())));
        }
    }

    @Override
    public Optional<Part> beforeMapping(Viewer viewer, UUID importId) {
        return of(viewer, importId);
    }

    @Override
    public Optional<Part> of(Viewer viewer, UUID importId) {
        List<Other> origin = others(viewer, "select origin_id from import_returns where import_id = :import", importId);
        // One that was given up brings nothing again.
        List<Other> later = others(
                viewer,
                "select r.import_id from import_returns r join imports l on l.id = r.import_id"
                        + " where r.origin_id = :import and l.status <> 'CANCELLED'",
                importId);
        return origin.isEmpty() && later.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        ORDER,
                        "corrections/again :: part",
                        new Said(origin.isEmpty() ? null : origin.getFirst(), later)));
    }

    /** Those that the viewer sees. */
    private List<Other> others(Viewer viewer, String ids, UUID importId) {
        Scope.Condition seen = reach.readable(viewer);
        return jdbc.sql("select id, file_name, uploaded_at from imports where id in (" + ids + ") and " + seen.sql()
                        + " order by id desc fetch first " + SHOWN + " rows only")
                .param("import", importId)
                .params(seen.parameters())
                .query((row, number) -> new Other(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getObject("uploaded_at", OffsetDateTime.class).atZoneSameInstant(viewer.zone())))
                .list();
    }
}
