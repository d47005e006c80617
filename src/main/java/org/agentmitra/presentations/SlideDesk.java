package org.agentmitra.presentations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Slide;
import org.agentmitra.videos.VideoShelf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the slides of drafts. Every change asks for the version that was seen. */
@Service
@Transactional
class SlideDesk {
    /** More than anybody watches. */
    static final int MOST = 30;

    private final PresentationDesk desk;
    private final SlideStore slides;
    private final PictureShelf pictures;
    private final VideoShelf videos;

    SlideDesk(PresentationDesk desk, SlideStore slides, PictureShelf pictures, VideoShelf videos) {
        this.desk = desk;
        this.slides = slides;
        this.pictures = pictures;
        this.videos = videos;
    }

    /** @return its position, the last */
    int add(Viewer viewer, UUID id, @Nullable Long seen, Slide slide) {
        Presentation presentation = edited(viewer, id, seen);
        int position = slides.of(id).size() + 1;
        if (position > MOST) {
            throw new Refused("version", "presentations.slides.many");
        }
        own(presentation, slide);
        slides.add(id, position, slide);
        desk.did(viewer, "presentation.slide_added", presentation, Map.of("position", position));
        return position;
    }

    void change(Viewer viewer, UUID id, @Nullable Long seen, int position, Slide slide) {
        Presentation presentation = edited(viewer, id, seen);
        at(id, position);
        own(presentation, slide);
        slides.replace(id, position, slide);
        desk.did(viewer, "presentation.slide_changed", presentation, Map.of("position", position));
    }

    void remove(Viewer viewer, UUID id, @Nullable Long seen, int position) {
        Presentation presentation = edited(viewer, id, seen);
        at(id, position);
        slides.remove(id, position);
        desk.did(viewer, "presentation.slide_removed", presentation, Map.of("position", position));
    }

    /**
     * Puts a slide elsewhere.
     *
     * @param to the position that is wanted; the nearest there is, else
     * @return the position that it has then
     */
    int move(Viewer viewer, UUID id, @Nullable Long seen, int position, int to) {
        Presentation presentation = edited(viewer, id, seen);
        int there = Math.clamp(to, 1, at(id, position));
        if (there != position) {
            slides.move(id, position, there);
            desk.did(viewer, "presentation.slide_moved", presentation, Map.of("position", position, "to", there));
        }
        return there;
    }

    private Presentation edited(Viewer viewer, UUID id, @Nullable Long seen) {
        Presentation presentation = desk.of(viewer, Sight.UPDATE, id);
        presentation.seenAs(seen);
        presentation.edit(desk.now());
        return presentation;
    }

    /** @return how many there are. @throws NotFound when there is no such slide */
    private int at(UUID id, int position) {
        List<Slide> all = slides.of(id);
        if (position < 1 || position > all.size()) {
            throw new NotFound("slide", position);
        }
        return all.size();
    }

    private void own(Presentation presentation, Slide slide) {
        if (slide.picture() != null && !pictures.has(presentation.agent(), slide.picture())) {
            throw new Refused("picture", "presentations.picture.unknown");
        }
        if (slide.video() != null && !videos.has(presentation.agent(), slide.video())) {
            throw new Refused("video", "presentations.video.unknown");
        }
    }
}
