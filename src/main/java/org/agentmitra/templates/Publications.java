package org.agentmitra.templates;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.designs.Fault;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes versions, retires templates, and brings older versions back. */
@Service
@Transactional
class Publications {
    private final TemplateDesk desk;
    private final TemplateVersions versions;
    private final ColumnStore columns;
    private final Clock clock;

    Publications(TemplateDesk desk, TemplateVersions versions, ColumnStore columns, Clock clock) {
        this.desk = desk;
        this.versions = versions;
        this.columns = columns;
        this.clock = clock;
    }

    /** @throws Faulty when the draft cannot be used as it is */
    void publish(Viewer viewer, UUID id, @Nullable Long seen, @Nullable String note) {
        SheetTemplate template = open(viewer, Sight.PUBLISH, id, seen);
        TemplateVersion draft = versions.findByTemplateIdAndState(id, VersionState.DRAFT)
                .orElseThrow(() -> new Refused("version", "templates.publish.nothing"));
        List<DesignedColumn> of = columns.of(draft.id());
        List<Fault> faults = desk.checks(template, of).all();
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        versions.findByTemplateIdAndState(id, VersionState.PUBLISHED).ifPresent(TemplateVersion::supersede);
        draft.publish(note, viewer.user(), clock.instant());
        versions.flush();
        template.publish(draft.id(), clock.instant());
        Map<String, Object> what = new LinkedHashMap<>();
        what.put("number", draft.number());
        what.put("columns", of.size());
        if (note != null) {
            what.put("note", note);
        }
        desk.said(viewer, template, "template.published", what);
    }

    void retire(Viewer viewer, UUID id, @Nullable Long seen) {
        SheetTemplate template = open(viewer, Sight.PUBLISH, id, seen);
        template.retire(clock.instant());
        desk.said(viewer, template, "template.retired", Map.of());
    }

    void reopen(Viewer viewer, UUID id, @Nullable Long seen) {
        SheetTemplate template = open(viewer, Sight.PUBLISH, id, seen);
        template.reopen(clock.instant());
        desk.said(viewer, template, "template.reopened", Map.of());
    }

    /** Makes the draft say what an older version said. */
    void restore(Viewer viewer, UUID id, @Nullable Long seen, int number) {
        SheetTemplate template = open(viewer, Sight.UPDATE, id, seen);
        TemplateVersion old = versions.findByTemplateIdAndNumber(id, number)
                .filter(version -> version.state() != VersionState.DRAFT)
                .orElseThrow(() -> new NotFound("version", number));
        TemplateVersion draft = desk.draft(viewer, template);
        draft.handle(old.handling());
        columns.replace(draft.id(), columns.of(old.id()));
        template.touch(clock.instant());
        desk.said(viewer, template, "template.version_restored", Map.of("number", number));
    }

    /** Gives up what was changed since the last publication. */
    void discard(Viewer viewer, UUID id, @Nullable Long seen) {
        SheetTemplate template = open(viewer, Sight.UPDATE, id, seen);
        TemplateVersion draft = versions.findByTemplateIdAndState(id, VersionState.DRAFT)
                .filter(version -> template.publishedVersion() != null)
                .orElseThrow(() -> new Refused("version", "templates.publish.nothing"));
        columns.remove(draft.id());
        versions.delete(draft);
        versions.flush();
        template.touch(clock.instant());
        desk.said(viewer, template, "template.draft_discarded", Map.of("number", draft.number()));
    }

    private SheetTemplate open(Viewer viewer, String permission, UUID id, @Nullable Long seen) {
        SheetTemplate template = desk.permitted(viewer, permission, id);
        template.seenAs(seen);
        return template;
    }
}
