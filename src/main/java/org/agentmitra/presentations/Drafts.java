package org.agentmitra.presentations;

import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Slide;
import org.springframework.stereotype.Component;

/** Makes drafts of slides that came from elsewhere. */
@Component
public class Drafts {
    /** Slides that a presentation has at most. */
    public static final int MOST = SlideDesk.MOST;

    private final PresentationService presentations;

    Drafts(PresentationService presentations) {
        this.presentations = presentations;
    }

    /** Whether the viewer is an agent who makes presentations. */
    public static boolean mayMake(Viewer viewer) {
        return Sight.mayCreate(viewer);
    }

    /**
     * A new draft of the viewer's own with these slides, whose pictures and videos are the viewer's as an agent.
     *
     * @return its id
     * @throws Refused when there are more than {@link #MOST}
     * @throws NotFound when the viewer makes none
     */
    public UUID make(Viewer viewer, String name, String language, List<Slide> all) {
        if (all.size() > MOST) {
            throw new Refused("version", "presentations.slides.many");
        }
        return presentations.create(viewer, new NewPresentation(name, language, "", null, null, null, all));
    }
}
