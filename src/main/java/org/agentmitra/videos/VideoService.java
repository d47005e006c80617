package org.agentmitra.videos;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.documents.DocumentRef;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.footage.Footage;
import org.agentmitra.footage.Source;
import org.agentmitra.media.PictureIntake;
import org.agentmitra.media.Stock;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings and removes videos. */
@Service
class VideoService {
    static final String KIND = "video";
    private static final String DELETE = "media.delete";
    /** Content of which a crash kept the row from being written goes by itself. */
    private static final Duration UNKEPT = Duration.ofDays(1);

    private final VideoRows videos;
    private final Stock stock;
    private final List<VideoUses> uses;
    private final DocumentStore store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VideoService(
            VideoRows videos,
            Stock stock,
            List<VideoUses> uses,
            DocumentStore store,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.videos = videos;
        this.stock = stock;
        this.uses = uses;
        this.store = store;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @param already whether the agent had it, so that nothing was kept */
    record Brought(UUID id, boolean already) {}

    /**
     * Keeps a video for the viewer as an agent. Sealing and examining it take no connection.
     *
     * @param alt what it shows; blank when that is to be said later
     * @throws Refused when it is no video that is taken, or there is no room for it
     * @throws NotFound when the viewer is no agent who may
     */
    Brought bring(Viewer viewer, String fileName, InputStream content, String alt) {
        UUID agent = viewer.agent();
        if (agent == null || !PictureIntake.mayBring(viewer)) {
            throw new NotFound("agent of", viewer.user());
        }
        DocumentRef sealed = store.put(viewer.user(), KIND, fileName, "application/octet-stream", content);
        store.keepUntil(List.of(sealed.id()), clock.instant().plus(UNKEPT));
        try {
            return kept(viewer, agent, sealed, alt.strip());
        } catch (RuntimeException refused) {
            store.delete(viewer.user(), sealed.id());
            throw refused;
        }
    }

    private Brought kept(Viewer viewer, UUID agent, DocumentRef sealed, String alt) {
        UUID known = videos.known(agent, sealed.sha256()).orElse(null);
        if (known != null) {
            store.delete(viewer.user(), sealed.id());
            return new Brought(known, true);
        }
        Footage footage = examined(sealed);
        try {
            return new Brought(add(viewer, agent, sealed, footage, alt), false);
        } catch (DuplicateKeyException twice) {
            UUID first = videos.known(agent, sealed.sha256()).orElseThrow(() -> twice);
            store.delete(viewer.user(), sealed.id());
            return new Brought(first, true);
        }
    }

    /** Where it lies: of most files no more than the head has to be unsealed. */
    private Footage examined(DocumentRef sealed) {
        return Footage.of(
                new Source() {
                    @Override
                    public long size() {
                        return sealed.size();
                    }

                    @Override
                    public InputStream from(long place) {
                        return store.open(sealed.id(), place);
                    }
                },
                sealed.fileName());
    }

    private UUID add(Viewer viewer, UUID agent, DocumentRef sealed, Footage footage, String alt) {
        UUID id = Ids.next();
        String name = sealed.fileName();
        VideoRow row = new VideoRow(
                id,
                agent,
                sealed.sha256(),
                name.length() > 200 ? name.substring(0, 200) : name,
                alt,
                footage.format(),
                footage.width(),
                footage.height(),
                footage.millis(),
                footage.sound(),
                false,
                sealed.size(),
                sealed.id(),
                null,
                null,
                null);
        transaction.executeWithoutResult(status -> {
            stock.take(agent, row.bytes(), "video");
            videos.add(row, viewer.prefixes().getFirst(), viewer.user());
            store.keepUntil(List.of(row.document()), null);
            events.publishEvent(
                    new VideoChanged(viewer.user(), id, "video.brought", Map.of("bytes", row.bytes(), "agent", agent)));
        });
        return id;
    }

    /** @throws Refused while something uses it */
    void remove(Viewer viewer, UUID id) {
        transaction.executeWithoutResult(status -> {
            VideoRow row = videos.find(viewer, DELETE, id).orElseThrow(() -> new NotFound("video", id));
            if (counts(List.of(id)).getOrDefault(id, 0) > 0) {
                throw new Refused("video", "videos.used");
            }
            videos.remove(id);
            stock.giveBack(row.agent(), row.bytes());
            store.delete(viewer.user(), row.document());
            if (row.captionsDocument() != null) {
                store.delete(viewer.user(), row.captionsDocument());
            }
            events.publishEvent(new VideoChanged(viewer.user(), id, "video.removed", Map.of("agent", row.agent())));
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
}
