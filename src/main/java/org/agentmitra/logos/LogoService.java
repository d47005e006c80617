package org.agentmitra.logos;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.providers.ProviderLogos;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logos in the document store. */
@Service
class LogoService {
    private static final String UPDATE = "providers.update";

    private final ProviderLogos logos;
    private final DocumentStore store;

    LogoService(ProviderLogos logos, DocumentStore store) {
        this.logos = logos;
        this.store = store;
    }

    /** @throws NotFound when the viewer may not change the insurer */
    ProviderLogos.Logo changeable(Viewer viewer, UUID provider) {
        return logos.of(viewer, UPDATE, provider);
    }

    /** @param jpeg drawn anew */
    @Transactional
    void replace(Viewer viewer, UUID provider, byte[] jpeg) {
        changeable(viewer, provider);
        UUID document = store.put(
                        viewer.user(), "provider-logo", "logo.jpg", "image/jpeg", new ByteArrayInputStream(jpeg))
                .id();
        logos.replace(viewer, provider, document).ifPresent(old -> store.delete(viewer.user(), old));
    }

    @Transactional
    void remove(Viewer viewer, UUID provider) {
        if (changeable(viewer, provider).logo() != null) {
            logos.replace(viewer, provider, null).ifPresent(old -> store.delete(viewer.user(), old));
        }
    }

    /**
     * @return JPEG
     * @throws NotFound when there is none, or the viewer does not see the insurer
     */
    byte[] read(Viewer viewer, UUID provider) {
        UUID document = Optional.ofNullable(
                        logos.of(viewer, "providers.read", provider).logo())
                .orElseThrow(() -> new NotFound("logo", provider));
        return store.read(document);
    }
}
