package org.agentmitra.templates;

import java.time.Clock;
import java.util.ArrayList;
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

/** Changes of a draft's columns. The first change of a published template begins its next version. */
@Service
@Transactional
class Designer {
    /** As many as can be published. */
    private static final int MOST = 60;

    private final TemplateDesk desk;
    private final ColumnStore columns;
    private final Clock clock;

    Designer(TemplateDesk desk, ColumnStore columns, Clock clock) {
        this.desk = desk;
        this.columns = columns;
        this.clock = clock;
    }

    /** @throws Faulty when the column cannot be so */
    int add(Viewer viewer, UUID id, @Nullable Long seen, DesignedColumn column) {
        SheetTemplate template = open(viewer, id, seen);
        List<DesignedColumn> all =
                new ArrayList<>(columns.of(desk.current(template).id()));
        if (all.size() >= MOST) {
            throw new Refused("header", "templates.column.too-many");
        }
        all.add(column);
        checked(template, all, all.size());
        keep(viewer, template, all, "template.column_added", at(all.size(), column, Map.of(), column.facts()));
        return all.size();
    }

    /** @throws Faulty when the column cannot be so */
    void change(Viewer viewer, UUID id, @Nullable Long seen, int position, DesignedColumn column) {
        SheetTemplate template = open(viewer, id, seen);
        List<DesignedColumn> all =
                new ArrayList<>(columns.of(desk.current(template).id()));
        DesignedColumn before = at(all, position);
        all.set(position - 1, column);
        checked(template, all, position);
        if (!before.equals(column)) {
            Map<String, Object> what = at(position, before, before.facts(), column.facts());
            keep(viewer, template, all, "template.column_changed", what);
        }
    }

    /** @param to position it has afterwards; beyond the ends is at them */
    int move(Viewer viewer, UUID id, @Nullable Long seen, int position, int to) {
        SheetTemplate template = open(viewer, id, seen);
        List<DesignedColumn> all =
                new ArrayList<>(columns.of(desk.current(template).id()));
        DesignedColumn moved = at(all, position);
        int there = Math.clamp(to, 1, all.size());
        if (there != position) {
            all.remove(position - 1);
            all.add(there - 1, moved);
            Map<String, Object> what = at(
                    position,
                    moved,
                    Map.of("position", Integer.toString(position)),
                    Map.of("position", Integer.toString(there)));
            keep(viewer, template, all, "template.column_moved", what);
        }
        return there;
    }

    void remove(Viewer viewer, UUID id, @Nullable Long seen, int position) {
        SheetTemplate template = open(viewer, id, seen);
        List<DesignedColumn> all =
                new ArrayList<>(columns.of(desk.current(template).id()));
        DesignedColumn column = at(all, position);
        all.remove(position - 1);
        keep(viewer, template, all, "template.column_removed", at(position, column, column.facts(), Map.of()));
    }

    private SheetTemplate open(Viewer viewer, UUID id, @Nullable Long seen) {
        SheetTemplate template = desk.permitted(viewer, Sight.UPDATE, id);
        template.seenAs(seen);
        return template;
    }

    private void checked(SheetTemplate template, List<DesignedColumn> all, int position) {
        List<Fault> faults = desk.checks(template, all).of(position);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private void keep(
            Viewer viewer, SheetTemplate template, List<DesignedColumn> all, String action, Map<String, Object> what) {
        TemplateVersion draft = desk.draft(viewer, template);
        draft.change();
        columns.replace(draft.id(), all);
        template.touch(clock.instant());
        Map<String, Object> details = new LinkedHashMap<>(what);
        details.put("number", draft.number());
        desk.said(viewer, template, action, details);
    }

    private static DesignedColumn at(List<DesignedColumn> all, int position) {
        if (position < 1 || position > all.size()) {
            throw new NotFound("column", position);
        }
        return all.get(position - 1);
    }

    private static Map<String, Object> at(
            int position, DesignedColumn column, Map<String, String> before, Map<String, String> after) {
        Map<String, Object> what = new LinkedHashMap<>();
        what.put("column", column.header());
        what.put("position", position);
        what.put("changes", Revision.of(before, after).changes());
        return what;
    }
}
