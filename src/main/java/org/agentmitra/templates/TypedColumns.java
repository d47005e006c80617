package org.agentmitra.templates;

import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.ServletRequestDataBinder;

/** Columns of a template while it is designed, also with one as it is being typed. Nothing is kept. */
@Component
@Transactional(readOnly = true)
public class TypedColumns {
    private final TemplateDesk desk;
    private final ColumnStore columns;
    private final ImportTargets targets;

    TypedColumns(TemplateDesk desk, ColumnStore columns, ImportTargets targets) {
        this.desk = desk;
        this.columns = columns;
        this.targets = targets;
    }

    /**
     * What is being designed, else what is published.
     *
     * @param provider whose template it is; null for all
     * @param typed whether a column is among them that is being typed
     */
    public record Shown(UUID id, String name, @Nullable UUID provider, List<DesignedColumn> columns, boolean typed) {}

    /** @throws NotFound when the viewer may not see the template */
    public Shown of(Viewer viewer, UUID id) {
        return shown(desk.permitted(viewer, Sight.READ, id));
    }

    /**
     * The same with what stands in a column's form at its place; a form that says too little yet changes nothing.
     *
     * @param position of the column, from 1; null for one that is new
     * @throws NotFound when the viewer may not change the template
     */
    public Shown with(Viewer viewer, UUID id, @Nullable Integer position, ServletRequest form) {
        SheetTemplate template = desk.permitted(viewer, Sight.UPDATE, id);
        Shown shown = shown(template);
        DesignedColumn typed = typed(template, form);
        if (typed == null || typed.header().isBlank()) {
            return shown;
        }
        List<DesignedColumn> all = new ArrayList<>(shown.columns);
        if (position == null || position < 1 || position > all.size()) {
            all.add(typed);
        } else {
            all.set(position - 1, typed);
        }
        return new Shown(id, shown.name, shown.provider, all, true);
    }

    private Shown shown(SheetTemplate template) {
        return new Shown(
                template.id(),
                template.name(),
                template.provider(),
                columns.of(desk.current(template).id()),
                false);
    }

    private @Nullable DesignedColumn typed(SheetTemplate template, ServletRequest request) {
        ServletRequestDataBinder binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(ColumnForm.class));
        binder.construct(request);
        return binder.getTarget() instanceof ColumnForm form
                ? form.column(targets.entity(template.entity()).fields())
                : null;
    }
}
