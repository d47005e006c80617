package org.agentmitra.presentations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, names and deletes presentations. */
@Service
@Transactional
public class PresentationService {
    private final PresentationDesk desk;
    private final Presentations presentations;
    private final SlideStore slides;
    private final Revisions revisions;
    private final Tags tags;

    PresentationService(
            PresentationDesk desk, Presentations presentations, SlideStore slides, Revisions revisions, Tags tags) {
        this.desk = desk;
        this.presentations = presentations;
        this.slides = slides;
        this.revisions = revisions;
        this.tags = tags;
    }

    /**
     * What its makers say of a presentation.
     *
     * @param language of its slides
     * @param product what it is about; empty for not said
     * @param premium of that, in paise; null for not said
     * @param category null for not said
     * @param tags with commas between
     * @param branded whether the agent's branding stands on it; a new one has it as the agent prefers
     */
    public record Description(
            String name,
            String language,
            String product,
            @Nullable Long premium,
            @Nullable Category category,
            String tags,
            boolean branded) {}

    /**
     * A new draft of the viewer's own.
     *
     * @param from one whose slides it begins with; null for none. Pictures stay with their agent, so one of another agent
     *     is not copied.
     * @throws NotFound when the viewer makes none, or may not read the one to copy
     */
    public UUID create(Viewer viewer, Description described, @Nullable UUID from) {
        UUID agent = maker(viewer);
        Presentation source = from == null ? null : own(viewer, agent, from);
        UUID id = create(
                viewer,
                new NewPresentation(
                        described.name(),
                        described.language(),
                        described.product(),
                        described.premium(),
                        source == null ? null : source.blueprint(),
                        described.category(),
                        source == null ? List.of() : slides.of(source.id())));
        desk.of(viewer, Sight.READ, id).filed(described.category(), described.tags());
        tags.keep(id, described.tags());
        if (source != null) {
            desk.copied(
                    viewer,
                    source.id(),
                    id,
                    IntStream.rangeClosed(1, slides.ids(id).size())
                            .boxed()
                            .collect(Collectors.toMap(Function.identity(), Function.identity())));
        }
        return id;
    }

    /** A new draft of the viewer's own. @throws NotFound when the viewer makes none */
    public UUID create(Viewer viewer, NewPresentation begun) {
        return create(viewer, maker(viewer), viewer.prefixes().getFirst(), begun);
    }

    /**
     * A draft that a template is made of; the caller made sure that the viewer makes those.
     *
     * @param path of those who may change it
     */
    public UUID createForTemplate(Viewer viewer, String path, NewPresentation begun) {
        return create(viewer, null, path, begun);
    }

    private UUID create(Viewer viewer, @Nullable UUID agent, String path, NewPresentation begun) {
        Presentation presentation = Presentation.draft(agent, path, viewer.user(), desk.now())
                .named(begun.name(), begun.language())
                .about(begun.product(), begun.premium())
                .filed(begun.category(), "")
                .branded(agent != null && desk.brands(agent))
                .from(begun.blueprint());
        presentations.saveAndFlush(presentation);
        slides.replaceAll(presentation.id(), begun.slides());
        desk.did(
                viewer,
                "presentation.created",
                presentation,
                agent == null ? Map.of("template", true) : Map.of("agent", agent));
        return presentation.id();
    }

    private static UUID maker(Viewer viewer) {
        UUID agent = viewer.agent();
        if (agent == null || !Sight.mayCreate(viewer)) {
            throw new NotFound("agent of", viewer.user());
        }
        return agent;
    }

    private Presentation own(Viewer viewer, UUID agent, UUID from) {
        Presentation source = desk.of(viewer, Sight.READ, from);
        if (!source.agent().equals(agent)) {
            throw new NotFound("presentation", from);
        }
        return source;
    }

    /** @throws Refused unless it is a draft and was seen as it is */
    public void describe(Viewer viewer, UUID id, @Nullable Long seen, Description described) {
        Presentation presentation = desk.of(viewer, Sight.UPDATE, id);
        presentation.seenAs(seen);
        presentation.edit(desk.now());
        tags.keep(id, described.tags());
        desk.did(
                viewer,
                "presentation.named",
                presentation
                        .named(described.name(), described.language())
                        .about(described.product(), described.premium())
                        .filed(described.category(), described.tags())
                        .branded(described.branded()),
                Map.of());
    }

    /** @throws Refused unless it is a draft and was seen as it is */
    public void delete(Viewer viewer, UUID id, @Nullable Long seen) {
        Presentation presentation = desk.of(viewer, Sight.UPDATE, id);
        presentation.seenAs(seen);
        presentation.edit(desk.now());
        desk.did(viewer, "presentation.deleted", presentation, Map.of());
        revisions.forget(id);
        slides.removeAll(id);
        presentations.delete(presentation);
        presentations.flush();
    }
}
