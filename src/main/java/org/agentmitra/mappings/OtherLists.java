package org.agentmitra.mappings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.formats.Template;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.shared.Viewer;
import org.agentmitra.templates.TemplateCatalogue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the page of an import that its workbook holds other lists too, which nobody else would tell. */
@Component
public class OtherLists implements PagePart {
    private static final int ORDER = 60;
    private static final int LONGEST = 255;

    private final TemplateCatalogue catalogue;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OtherLists(TemplateCatalogue catalogue, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.events = events;
    }

    private record KnownList(int sheet, String name) {}

    /**
     * Remembers which sheets one of the templates knows, where there are several; nothing twice.
     *
     * @param kinds keys of those the file may be of
     */
    @Transactional
    public void keep(Viewer viewer, UUID importId, List<String> kinds, UUID provider, List<SheetHead> heads) {
        if (heads.size() < 2) {
            return;
        }
        List<Template> offered = catalogue.offered(kinds, provider);
        List<KnownList> lists = IntStream.range(0, heads.size())
                .filter(sheet -> OtherSheets.isList(heads.get(sheet), offered))
                .mapToObj(sheet -> new KnownList(sheet, name(heads.get(sheet))))
                .toList();
        if (lists.size() < 2 || !lists(importId).isEmpty()) {
            return;
        }
        for (KnownList list : lists) {
            jdbc.sql("insert into import_lists (import_id, sheet, name) values (?, ?, ?)")
                    .params(importId, list.sheet, list.name)
                    .update();
        }
        events.publishEvent(new ListsFound(viewer.user(), importId, lists.size()));
    }

    @Override
    public Optional<Part> of(Viewer viewer, UUID importId) {
        List<String> others = lists(importId).stream().map(KnownList::name).toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new Part(ORDER, "mappings/part :: lists", others));
    }

    /** Those that the import does not read. */
    private List<KnownList> lists(UUID importId) {
        return jdbc.sql("select l.sheet, l.name from import_lists l join imports i on i.id = l.import_id"
                        + " where l.import_id = ? and l.sheet <> i.sheet order by l.sheet")
                .param(importId)
                .query((row, number) -> new KnownList(row.getInt(1), row.getString(2)))
                .list();
    }

    private static String name(SheetHead head) {
        return head.name().length() <= LONGEST ? head.name() : head.name().substring(0, LONGEST);
    }
}
