package org.agentmitra.profile;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.Pictures;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.images.Portrait;
import org.agentmitra.preferences.Aspect;
import org.agentmitra.preferences.Privacy;
import org.agentmitra.privacy.KeptData;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of users, encrypted in the document store. */
@Service
class PictureService implements KeptData {
    private final Pictures pictures;
    private final DocumentStore store;
    private final Privacy privacy;

    PictureService(Pictures pictures, DocumentStore store, Privacy privacy) {
        this.pictures = pictures;
        this.store = store;
        this.privacy = privacy;
    }

    /** @param jpeg of {@link Portrait} */
    @Transactional
    void replace(Viewer viewer, byte[] jpeg) {
        UUID user = viewer.user();
        UUID document = store.put(user, "profile-picture", "picture.jpg", "image/jpeg", new ByteArrayInputStream(jpeg))
                .id();
        pictures.replace(user, document).ifPresent(old -> store.delete(user, old));
    }

    @Transactional
    void remove(Viewer viewer) {
        if (pictures.of(viewer.user()).isPresent()) {
            pictures.replace(viewer.user(), null).ifPresent(old -> store.delete(viewer.user(), old));
        }
    }

    @Override
    public Map<String, ?> files(Viewer viewer) {
        return pictures.of(viewer.user()).isEmpty() ? Map.of() : Map.of("picture.jpg", read(viewer, viewer.user()));
    }

    /**
     * @return JPEG
     * @throws NotFound when there is none, or the user does not show it to the viewer
     */
    byte[] read(Viewer viewer, UUID user) {
        UUID document = pictures.of(user)
                .filter(found -> privacy.shown(viewer, user).contains(Aspect.PICTURE))
                .orElseThrow(() -> new NotFound("picture", user));
        return store.read(document);
    }
}
