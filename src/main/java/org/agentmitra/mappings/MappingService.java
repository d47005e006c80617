package org.agentmitra.mappings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.imports.ImportSight.Sighted;
import org.agentmitra.jobs.FileHead;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.templates.TemplateCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what people say of a file's columns, or says what is wrong with it. */
@Service
class MappingService {
    private final ImportJobs jobs;
    private final SourceMemory memory;
    private final TemplateCatalogue catalogue;
    private final ImportTargets targets;

    MappingService(ImportJobs jobs, SourceMemory memory, TemplateCatalogue catalogue, ImportTargets targets) {
        this.jobs = jobs;
        this.memory = memory;
        this.catalogue = catalogue;
        this.targets = targets;
    }

    /** What the file can be read as: as any that is brought where it was. */
    List<Template> templates(Viewer viewer, Sighted of) {
        List<String> kinds = of.kind().path().equals(ImportKind.BOOK_PATH)
                ? targets.intoBooks(viewer)
                : List.of(of.kind().key());
        return catalogue.offered(kinds, of.provider());
    }

    /**
     * One of them. A file that is read by what is offered no more is read by the first that is.
     *
     * @throws NotFound when none is chosen so
     */
    Template template(Viewer viewer, Sighted of, String choice) {
        List<Template> all = templates(viewer, of);
        return all.stream()
                .filter(template -> template.choice().equals(choice))
                .findFirst()
                .or(() -> choice.equals(of.template()) ? all.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new NotFound("template", choice));
    }

    /**
     * What a sheet is shown by: as asked, and where somebody merely turns to another one as that looks.
     *
     * @param template choice of the one that is asked for; null for the import's own
     * @param header number of the row that is asked for; null for none
     * @throws NotFound when there is no such template
     */
    OtherSheets.Turn turn(
            Viewer viewer,
            Sighted of,
            FileHead head,
            ReadingForm asked,
            @Nullable String template,
            int sheet,
            @Nullable Integer header) {
        String choice = template == null ? of.template() : template;
        Template wanted = template(viewer, of, choice);
        if (!asked.turns(sheet, choice, of)) {
            return new OtherSheets.Turn(wanted, header);
        }
        return sheet == of.sheet()
                ? new OtherSheets.Turn(template(viewer, of, of.template()), of.headerRow())
                : OtherSheets.turn(head.sheets().get(sheet), templates(viewer, of), wanted);
    }

    /**
     * Something that is wrong.
     *
     * @param index of the file's column; null where it concerns all of them
     * @param code ending of the message's key
     */
    record Fault(@Nullable Integer index, String code, List<String> arguments) {}

    /** What keeps the file from being read so; empty for nothing. */
    static List<Fault> faults(Template template, List<MappedColumn> columns) {
        List<Fault> faults = new ArrayList<>();
        Map<String, MappedColumn> named = new HashMap<>();
        for (MappedColumn column : columns) {
            if (column.column() == null) {
                continue;
            }
            MappedColumn other = named.putIfAbsent(column.column(), column);
            if (other != null) {
                faults.add(new Fault(column.index(), "twice", List.of(column.column(), other.header())));
            }
        }
        List<String> missing = Recognition.missing(template, columns);
        if (!missing.isEmpty()) {
            faults.add(new Fault(null, "missing", List.of(String.join(", ", missing))));
        }
        return faults;
    }

    /** Has the file checked as it is to be read, and remembers that for the next of its kind. */
    @Transactional
    public void save(Sighted of, UUID actor, Recognised read) {
        if (of.agent() != null) {
            memory.remember(of.agent(), of.provider(), read);
        }
        jobs.map(of.id(), actor, read);
    }
}
