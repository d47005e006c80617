package org.agentmitra.media;

import java.util.Collection;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Takes pictures that come with something else, such as the poster of a video or the pages of a paper. */
@Component
public class PictureIntake {
    private final MediaService pictures;

    PictureIntake(MediaService pictures) {
        this.pictures = pictures;
    }

    /** @param fresh whether the agent did not have it before */
    public record Kept(UUID id, boolean fresh) {}

    /** Whether the viewer is an agent who may bring pictures. */
    public static boolean mayBring(Viewer viewer) {
        return MediaService.mayBring(viewer);
    }

    /**
     * Keeps a picture for the viewer as an agent; one that the agent has already is not kept again.
     *
     * @param alt what it shows; blank when that is to be said later
     * @throws Refused when it is no picture that is taken, or there is no room for it; the text speaks of a picture
     * @throws NotFound when the viewer is no agent who may
     */
    public Kept bring(Viewer viewer, String fileName, byte[] content, String alt) {
        MediaService.Brought brought = pictures.bring(viewer, fileName, content, alt);
        return new Kept(brought.id(), !brought.already());
    }

    /** Takes back what was brought for something that came to nothing; what is used by now stays. */
    public void discard(Viewer viewer, Collection<UUID> brought) {
        for (UUID picture : brought) {
            try {
                pictures.remove(viewer, picture);
            } catch (Refused used) {
                // Somebody put it on a slide meanwhile.
            }
        }
    }
}
