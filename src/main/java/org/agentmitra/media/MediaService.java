package org.agentmitra.media;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.images.Artwork;
import org.agentmitra.shared.Digest;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings, describes and removes pictures. */
@Service
class MediaService {
    private static final String CREATE = "media.create";
    private static final String UPDATE = "media.update";
    private static final String DELETE = "media.delete";

    private final MediaRows pictures;
    private final Stock stock;
    private final List<PictureUses> uses;
    private final DocumentStore store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    MediaService(
            MediaRows pictures,
            Stock stock,
            List<PictureUses> uses,
            DocumentStore store,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.pictures = pictures;
        this.stock = stock;
        this.uses = uses;
        this.store = store;
        this.transaction = transaction;
        this.events = events;
    }

    /** @param already whether the agent had it, so that nothing was kept */
    record Brought(UUID id, boolean already) {}

    /** Whether the viewer is an agent who may bring pictures: they are always an agent's. */
    static boolean mayBring(Viewer viewer) {
        return viewer.may(CREATE)
                && viewer.agent() != null
                && !viewer.prefixes().isEmpty();
    }

    /**
     * Keeps a picture for the viewer as an agent. Drawing it takes no connection.
     *
     * @param alt what it shows; blank when that is to be said later
     * @throws Refused when it is no picture that is taken, or there is no room for it
     * @throws NotFound when the viewer is no agent who may
     */
    Brought bring(Viewer viewer, String fileName, byte[] content, String alt) {
        UUID agent = viewer.agent();
        if (agent == null || !mayBring(viewer)) {
            throw new NotFound("agent of", viewer.user());
        }
        String hash = Digest.of(content);
        Optional<UUID> known = pictures.known(agent, hash);
        if (known.isPresent()) {
            return new Brought(known.get(), true);
        }
        List<Artwork.Rendition> sizes = Artwork.of(fileName, content);
        try {
            return new Brought(kept(viewer, agent, hash, fileName, alt.strip(), sizes), false);
        } catch (DuplicateKeyException twice) {
            return new Brought(pictures.known(agent, hash).orElseThrow(() -> twice), true);
        }
    }

    private UUID kept(
            Viewer viewer, UUID agent, String hash, String fileName, String alt, List<Artwork.Rendition> sizes) {
        UUID id = Ids.next();
        long bytes = sizes.stream().mapToLong(size -> size.jpeg().length).sum();
        transaction.executeWithoutResult(status -> {
            stock.take(agent, bytes);
            String path = viewer.prefixes().getFirst();
            pictures.add(
                    agent, path, hash, new MediaRows.Row(id, agent, shortened(fileName), alt, bytes), viewer.user());
            for (Artwork.Rendition size : sizes) {
                var document = store.put(
                        viewer.user(), "media", "picture.jpg", "image/jpeg", new ByteArrayInputStream(size.jpeg()));
                pictures.addSize(
                        id, new PictureRef.Size(size.width(), size.height(), document.sha256()), document.id());
            }
            events.publishEvent(
                    new PictureChanged(viewer.user(), id, "picture.brought", Map.of("bytes", bytes, "agent", agent)));
        });
        return id;
    }

    /** What is said of the picture. @throws NotFound when the viewer may not change it */
    String alt(Viewer viewer, UUID id) {
        return row(viewer, UPDATE, id).alt();
    }

    /** Says what the picture shows. */
    void describe(Viewer viewer, UUID id, String alt) {
        transaction.executeWithoutResult(status -> {
            if (row(viewer, UPDATE, id).alt().equals(alt.strip())) {
                return;
            }
            pictures.describe(id, alt.strip());
            events.publishEvent(new PictureChanged(viewer.user(), id, "picture.described", Map.of()));
        });
    }

    /** @throws Refused while something uses it */
    void remove(Viewer viewer, UUID id) {
        transaction.executeWithoutResult(status -> {
            MediaRows.Row row = row(viewer, DELETE, id);
            if (uses.stream().anyMatch(use -> use.counts(List.of(id)).getOrDefault(id, 0) > 0)) {
                throw new Refused("picture", "media.picture.used");
            }
            List<UUID> documents = pictures.documents(id);
            pictures.remove(id);
            stock.giveBack(row.agent(), row.bytes());
            documents.forEach(document -> store.delete(viewer.user(), document));
            events.publishEvent(new PictureChanged(viewer.user(), id, "picture.removed", Map.of("agent", row.agent())));
        });
    }

    /** How many slides use each. */
    Map<UUID, Integer> counts(List<UUID> ids) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!ids.isEmpty()) {
            uses.forEach(use -> use.counts(ids).forEach((id, count) -> counts.merge(id, count, Integer::sum)));
        }
        return counts;
    }

    /**
     * The content of one size.
     *
     * @param shared whether anybody may see it
     */
    record Content(byte[] jpeg, boolean shared) {}

    /** @throws NotFound when there is none, or it is not public and the viewer may not see it */
    Content read(Optional<Viewer> viewer, UUID id, String hash) {
        boolean shared = uses.stream().anyMatch(use -> use.isPublic(id));
        boolean seen = shared
                || viewer.flatMap(who -> pictures.find(who, "media.read", id)).isPresent();
        UUID document = (seen ? pictures.document(id, hash) : Optional.<UUID>empty())
                .orElseThrow(() -> new NotFound("picture", id));
        return new Content(store.read(document), shared);
    }

    private MediaRows.Row row(Viewer viewer, String permission, UUID id) {
        return pictures.find(viewer, permission, id).orElseThrow(() -> new NotFound("picture", id));
    }

    private static String shortened(String fileName) {
        String label =
                fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        return label.length() > 200 ? label.substring(0, 200) : label;
    }
}
