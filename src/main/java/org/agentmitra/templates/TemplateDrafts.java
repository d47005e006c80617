package org.agentmitra.templates;

import java.util.List;
import java.util.UUID;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.Handling;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New templates, for modules that begin them with columns of their own. */
@Component
public class TemplateDrafts {
    private final TemplateService templates;
    private final Publications publications;
    private final ImportTargets targets;
    private final ProviderDirectory providers;
    private final TemplateDesk desk;

    TemplateDrafts(
            TemplateService templates,
            Publications publications,
            ImportTargets targets,
            ProviderDirectory providers,
            TemplateDesk desk) {
        this.desk = desk;
        this.templates = templates;
        this.publications = publications;
        this.targets = targets;
        this.providers = providers;
    }

    /** @throws NotFound when the viewer makes no templates */
    public void mayCreate(Viewer viewer) {
        if (!viewer.may(Sight.CREATE)) {
            throw new NotFound("template", "new");
        }
    }

    /** What templates can be made for. */
    public List<Entity> entities() {
        return targets.entities();
    }

    /** Whether the viewer chooses whose a template is. */
    public boolean choosesOwner(Viewer viewer) {
        return Sight.choosesProvider(viewer);
    }

    /** Insurers to choose from; none for who cannot choose. */
    public List<ProviderRef> owners(Viewer viewer) {
        return choosesOwner(viewer) ? providers.known() : List.of();
    }

    /**
     * Whether it is said whose a template will be.
     *
     * @param owner the insurer's id or {@code all}; ignored for who cannot choose
     */
    public boolean isOwned(Viewer viewer, @Nullable String owner) {
        return Owner.of(viewer, owner) != null;
    }

    /**
     * The insurer whose a template will be; null for all, and where nobody was chosen yet.
     *
     * @param owner the insurer's id or {@code all}; ignored for who cannot choose
     */
    public @Nullable UUID provider(Viewer viewer, @Nullable String owner) {
        Owner of = Owner.of(viewer, owner);
        return of == null ? null : of.provider();
    }

    /** What rows of the insurer's files are expected to be about; null for those of any. */
    public Expected expected(@Nullable UUID provider) {
        return desk.expected(provider);
    }

    /**
     * What a new template says.
     *
     * @param handling what becomes of rows whose records are there already or not
     */
    public record Draft(
            String name,
            @Nullable String description,
            Entity entity,
            Handling handling,
            List<DesignedColumn> columns) {}

    /**
     * A new template, as a draft.
     *
     * @param owner the insurer's id or {@code all}; ignored for who cannot choose
     * @return its id
     * @throws Refused when nobody or nothing can have it so
     */
    public UUID create(Viewer viewer, @Nullable String owner, Draft draft) {
        Owner of = Owner.of(viewer, owner);
        if (of == null) {
            throw new Refused("owner", "templates.owner.blank");
        }
        return templates.create(
                viewer,
                of.provider(),
                draft.entity.key(),
                draft.name,
                draft.description,
                draft.handling,
                draft.columns);
    }

    /**
     * Offers the draft as it was made.
     *
     * @throws RuntimeException when it cannot be used as it is
     */
    public void publish(Viewer viewer, UUID template, String note) {
        Long seen = Typed.number(templates.form(viewer, template).version());
        publications.publish(viewer, template, seen, note);
    }
}
