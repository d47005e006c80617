package org.agentmitra.videos;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.documents.DocumentRef;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.videos.VideoRef.Captions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies behind the addresses of videos, and who may have it. */
@Component
class VideoContents {
    private static final String YEAR = "max-age=31536000, public, immutable";

    private final VideoRows videos;
    private final VideoLinks links;
    private final List<VideoUses> uses;
    private final DocumentStore store;

    VideoContents(VideoRows videos, VideoLinks links, List<VideoUses> uses, DocumentStore store) {
        this.videos = videos;
        this.links = links;
        this.uses = uses;
        this.store = store;
    }

    /** @param size in bytes */
    record Content(UUID document, String hash, String mediaType, long size) {}

    /**
     * How somebody gets it.
     *
     * @param cache for how long it is kept by whom
     * @param elsewhere the address at which it is got; null for this one
     */
    record Leave(String cache, @Nullable String elsewhere) {}

    /** @throws NotFound when the video has no such content; whose it is the caller asks */
    Content find(UUID id, String hash, String path) {
        VideoRow row = videos.find(id).orElseThrow(() -> new NotFound("video", id));
        Captions captions = row.captions();
        UUID words = row.captionsDocument();
        if (path.endsWith(".vtt")
                && captions != null
                && words != null
                && captions.hash().equals(hash)) {
            return new Content(words, hash, "text/vtt;charset=UTF-8", size(words));
        }
        if (path.endsWith("." + row.format().ending()) && row.hash().equals(hash)) {
            return new Content(row.document(), hash, row.format().mediaType(), row.bytes());
        }
        throw new NotFound("content of video", id);
    }

    /** @throws NotFound when the viewer may not see it */
    Leave leave(Optional<Viewer> viewer, UUID id, String path, @Nullable Long until, @Nullable String proof) {
        Duration left = viewer.map(who -> links.left(who, path, until, proof)).orElse(Duration.ZERO);
        if (left.isPositive()) {
            return new Leave("max-age=" + left.toSeconds() + ", private, immutable", null);
        }
        if (uses.stream().anyMatch(use -> use.isPublic(List.of(id)))) {
            return new Leave(YEAR, null);
        }
        Viewer seer = viewer.filter(who -> videos.find(who, "media.read", id).isPresent())
                .orElseThrow(() -> new NotFound("video", id));
        return new Leave("no-store", links.of(seer, path));
    }

    InputStream open(Content content, long from) {
        return store.open(content.document(), from);
    }

    private long size(UUID document) {
        return store.find(document).map(DocumentRef::size).orElseThrow(() -> new NotFound("document", document));
    }
}
