package org.agentmitra.media;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Pictures for modules that show them; whoever asks has made sure that the viewer may. */
@Component
public class PictureShelf {
    private static final int OFFERED = 200;

    private final MediaRows pictures;

    PictureShelf(MediaRows pictures) {
        this.pictures = pictures;
    }

    /** The agent's pictures to choose from, the latest first, at most 200; two queries. */
    public List<PictureRef> of(UUID agent) {
        return pictures.ofAgent(agent, OFFERED);
    }

    /** Those of the ids that there are; two queries at most. */
    public Map<UUID, PictureRef> byId(Collection<UUID> ids) {
        return pictures.byId(ids);
    }

    /** Whether the picture is one of the agent's. */
    public boolean has(UUID agent, UUID picture) {
        return pictures.isOf(agent, picture);
    }
}
