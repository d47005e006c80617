package org.agentmitra.videos;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.documents.DocumentRef;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.footage.WebVtt;
import org.agentmitra.media.PictureIntake;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.videos.VideoRef.Captions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what a video shows: its words, its captions and its poster. */
@Service
class VideoDesk {
    static final String UPDATE = "media.update";

    private final VideoRows videos;
    private final PictureIntake intake;
    private final PictureShelf pictures;
    private final DocumentStore store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    VideoDesk(
            VideoRows videos,
            PictureIntake intake,
            PictureShelf pictures,
            DocumentStore store,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.videos = videos;
        this.intake = intake;
        this.pictures = pictures;
        this.store = store;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * What is to be said.
     *
     * @param captions a file in WebVTT; null to keep those there are
     * @param language of the captions
     * @param dropCaptions whether those there are go
     * @param poster a picture to be kept as the poster; null for none
     * @param posterName of its file
     * @param chosen a picture that the agent has; null for none, and ignored when there is a poster
     */
    record Saying(
            String alt,
            boolean wordless,
            byte @Nullable [] captions,
            String language,
            boolean dropCaptions,
            byte @Nullable [] poster,
            String posterName,
            @Nullable UUID chosen) {}

    /** @throws NotFound when the viewer may not change it */
    VideoRow row(Viewer viewer, UUID id) {
        return videos.find(viewer, UPDATE, id).orElseThrow(() -> new NotFound("video", id));
    }

    /** @throws Refused at the field {@code captions} or {@code poster} when one is not what it should be */
    void describe(Viewer viewer, UUID id, Saying saying) {
        VideoRow before = row(viewer, id);
        byte[] written = saying.captions() == null
                ? null
                : WebVtt.of(saying.captions(), before.millis()).written();
        UUID poster = poster(viewer, before, saying);
        transaction.executeWithoutResult(status -> {
            VideoRow row = row(viewer, id);
            VideoRow changed = captioned(viewer, row, saying, written).with(saying, poster);
            if (changed.equals(row)) {
                return;
            }
            videos.describe(changed);
            UUID old = row.captionsDocument();
            if (old != null && !old.equals(changed.captionsDocument())) {
                store.delete(viewer.user(), old);
            }
            events.publishEvent(new VideoChanged(viewer.user(), id, "video.described", Map.of()));
        });
    }

    /** A video and its poster are the same agent's. */
    private @Nullable UUID poster(Viewer viewer, VideoRow row, Saying saying) {
        if (saying.poster() != null) {
            if (!row.agent().equals(viewer.agent())) {
                throw new Refused("poster", "videos.poster.own");
            }
            try {
                return intake.bring(viewer, saying.posterName(), saying.poster(), saying.alt())
                        .id();
            } catch (Refused refused) {
                throw new Refused("poster", refused.code());
            }
        }
        if (saying.chosen() != null && !pictures.has(row.agent(), saying.chosen())) {
            throw new Refused("poster", "videos.poster.unknown");
        }
        return saying.chosen();
    }

    private VideoRow captioned(Viewer viewer, VideoRow row, Saying saying, byte @Nullable [] written) {
        Captions now = row.captions();
        if (written != null) {
            DocumentRef kept =
                    store.put(viewer.user(), "captions", "captions.vtt", "text/vtt", new ByteArrayInputStream(written));
            if (now != null
                    && now.hash().equals(kept.sha256())
                    && now.language().equals(saying.language())) {
                store.delete(viewer.user(), kept.id());
                return row;
            }
            return row.captioned(new Captions(saying.language(), kept.sha256()), kept.id());
        }
        if (saying.dropCaptions()) {
            return row.captioned(null, null);
        }
        return now == null ? row : row.captioned(new Captions(saying.language(), now.hash()), row.captionsDocument());
    }
}
