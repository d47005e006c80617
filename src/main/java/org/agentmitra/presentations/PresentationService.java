package org.agentmitra.presentations;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, names and deletes presentations. */
@Service
@Transactional
class PresentationService {
    private final PresentationDesk desk;
    private final Presentations presentations;
    private final SlideStore slides;

    PresentationService(PresentationDesk desk, Presentations presentations, SlideStore slides) {
        this.desk = desk;
        this.presentations = presentations;
        this.slides = slides;
    }

    /**
     * A new draft of the viewer's own.
     *
     * @param from one whose slides it begins with; null for none. Pictures stay with their agent, so one of another agent
     *     is not copied.
     * @throws NotFound when the viewer makes none, or may not read the one to copy
     */
    UUID create(Viewer viewer, String name, String language, @Nullable UUID from) {
        UUID agent = viewer.agent();
        if (agent == null || !Sight.mayCreate(viewer)) {
            throw new NotFound("agent of", viewer.user());
        }
        Presentation presentation = Presentation.draft(agent, viewer.prefixes().getFirst(), viewer.user(), desk.now())
                .named(name, language);
        presentations.saveAndFlush(presentation);
        if (from != null) {
            slides.copy(own(viewer, agent, from).id(), presentation.id());
        }
        desk.did(viewer, "presentation.created", presentation, Map.of("agent", agent));
        return presentation.id();
    }

    private Presentation own(Viewer viewer, UUID agent, UUID from) {
        Presentation source = desk.of(viewer, Sight.READ, from);
        if (!source.agent().equals(agent)) {
            throw new NotFound("presentation", from);
        }
        return source;
    }

    /** @throws Refused unless it is a draft and was seen as it is */
    void describe(Viewer viewer, UUID id, @Nullable Long seen, String name, String language) {
        Presentation presentation = desk.of(viewer, Sight.UPDATE, id);
        presentation.seenAs(seen);
        presentation.edit(desk.now());
        desk.did(viewer, "presentation.named", presentation.named(name, language), Map.of());
    }

    /** @throws Refused unless it is a draft and was seen as it is */
    void delete(Viewer viewer, UUID id, @Nullable Long seen) {
        Presentation presentation = desk.of(viewer, Sight.UPDATE, id);
        presentation.seenAs(seen);
        presentation.edit(desk.now());
        desk.did(viewer, "presentation.deleted", presentation, Map.of());
        slides.removeAll(id);
        presentations.delete(presentation);
        presentations.flush();
    }
}
