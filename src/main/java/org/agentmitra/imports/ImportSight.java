package org.agentmitra.imports;

import java.util.Objects;
import java.util.UUID;
import org.agentmitra.jobs.ImportStatus;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.Layout;
import org.agentmitra.targets.ImportKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports as their viewers may reach them, for modules with pages about one. */
@Component
public class ImportSight {
    private final ImportQueries queries;
    private final ImportService imports;

    ImportSight(ImportQueries queries, ImportService imports) {
        this.queries = queries;
        this.imports = imports;
    }

    /**
     * An import into an agent's book, or about an insurer's agents.
     *
     * @param kind what its rows become
     * @param agent whose book it goes into; null, as the code, for none
     * @param template by which its template is chosen, see {@link org.agentmitra.formats.Template#choice}
     * @param sheet index of the sheet that is read
     * @param mapping columns of the file as they are stored
     * @param layout how somebody wants the file to be read
     */
    public record Sighted(
            UUID id,
            String fileName,
            ImportStatus status,
            UUID provider,
            ImportKind kind,
            @Nullable UUID agent,
            @Nullable String agentCode,
            String template,
            int sheet,
            int headerRow,
            String mapping,
            Layout layout) {}

    /**
     * An import of any kind, for modules that look at its rows.
     *
     * @param provider null for kinds that go to no insurer's place
     * @param agent whose book it goes into; null for none
     * @param mapping columns of the file as they are stored
     * @param mine whether the viewer may start it
     */
    public record Rows(
            UUID id,
            ImportKind kind,
            @Nullable UUID provider,
            @Nullable UUID agent,
            String fileName,
            ImportStatus status,
            int sheet,
            int headerRow,
            String mapping,
            boolean mine) {
        /** Whether the viewer may say what its rows should say. */
        public boolean correctable() {
            return mine && status == ImportStatus.CHECKED;
        }
    }

    /**
     * One that the viewer sees.
     *
     * @throws NotFound when there is none
     */
    public Rows seen(Viewer viewer, UUID id) {
        return rows(viewer, queries.get(viewer, id));
    }

    /**
     * One that the viewer may start once it is checked.
     *
     * @throws NotFound when there is none
     * @throws Refused when its insurer is suspended, or somebody else brought what is theirs to start
     */
    public Rows startable(Viewer viewer, UUID id) {
        ImportFacts facts = queries.own(viewer, id);
        imports.refuseUnfit(viewer, facts);
        return rows(viewer, facts);
    }

    private static Rows rows(Viewer viewer, ImportFacts facts) {
        return new Rows(
                facts.id(),
                facts.kind(),
                facts.provider(),
                facts.agentId(),
                facts.fileName(),
                facts.status(),
                facts.sheet(),
                facts.headerRow(),
                facts.mapping(),
                facts.isFor(viewer));
    }

    /**
     * One that the viewer may move on.
     *
     * @throws NotFound when there is none, or it goes into no book
     * @throws Refused when its insurer is suspended
     */
    public Sighted own(Viewer viewer, UUID id) {
        ImportFacts facts = queries.own(viewer, id);
        if (!facts.kind().intoBook()) {
            throw new NotFound("import", id);
        }
        imports.refuseUnfit(viewer, facts);
        return new Sighted(
                id,
                facts.fileName(),
                facts.status(),
                Objects.requireNonNull(facts.provider()),
                facts.kind(),
                facts.agentId(),
                facts.agentCode(),
                facts.templateVersion() == null
                        ? facts.template()
                        : facts.templateVersion().toString(),
                facts.sheet(),
                facts.headerRow(),
                facts.mapping(),
                facts.layout());
    }
}
