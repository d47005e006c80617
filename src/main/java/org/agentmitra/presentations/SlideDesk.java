package org.agentmitra.presentations;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
public class SlideDesk {
    /** More than anybody watches. */
    static final int MOST = 30;

    private final PresentationDesk desk;
    private final SlideStore slides;
    private final PictureShelf pictures;
    private final VideoShelf videos;
    private final Revisions revisions;

    SlideDesk(PresentationDesk desk, SlideStore slides, PictureShelf pictures, VideoShelf videos, Revisions revisions) {
        this.desk = desk;
        this.slides = slides;
        this.pictures = pictures;
        this.videos = videos;
        this.revisions = revisions;
    }

    /** @return its position, the last */
    public int add(Viewer viewer, UUID id, @Nullable Long seen, Slide slide) {
        return addAll(viewer, id, seen, List.of(slide));
    }

    /** @return position of the last. @throws Refused when there would be more than thirty */
    public int addAll(Viewer viewer, UUID id, @Nullable Long seen, List<Slide> more) {
        Presentation presentation = edited(viewer, id, seen);
        int position = slides.of(id).size();
        if (position + more.size() > MOST) {
            throw new Refused("version", "presentations.slides.many");
        }
        for (Slide slide : more) {
            own(presentation, slide);
            slides.add(id, ++position, slide);
        }
        did(viewer, presentation, "slide_added", Map.of("position", position));
        return position;
    }

    /**
     * Nothing happens when it is so already.
     *
     * @return the version that there is then
     * @throws Refused when a template locked the slide
     */
    public @Nullable Long change(Viewer viewer, UUID id, @Nullable Long seen, int position, Slide slide) {
        Presentation presentation = edited(viewer, id, seen);
        Slide before = unlocked(presentation, position);
        own(presentation, slide);
        if (before.equals(slide)) {
            return seen;
        }
        slides.replace(id, position, slide);
        did(viewer, presentation, "slide_changed", Map.of("position", position));
        return presentation.version();
    }

    /** @throws Refused when a template locked the slide */
    public void remove(Viewer viewer, UUID id, @Nullable Long seen, int position) {
        Presentation presentation = edited(viewer, id, seen);
        unlocked(presentation, position);
        slides.remove(id, position);
        did(viewer, presentation, "slide_removed", Map.of("position", position));
    }

    /**
     * Puts a slide elsewhere.
     *
     * @param to the position that is wanted; the nearest there is, else
     * @return the position that it has then
     */
    public int move(Viewer viewer, UUID id, @Nullable Long seen, int position, int to) {
        Presentation presentation = edited(viewer, id, seen);
        at(id, position);
        int there = Math.clamp(to, 1, slides.of(id).size());
        if (there != position) {
            slides.move(id, position, there);
            did(viewer, presentation, "slide_moved", Map.of("position", position, "to", there));
        }
        return there;
    }

    /** Takes the last change back, or makes it again. @throws Refused when there is none */
    public void step(Viewer viewer, UUID id, @Nullable Long seen, boolean back) {
        Presentation presentation = edited(viewer, id, seen);
        List<Slide> there =
                revisions.step(id, back ? -1 : 1).orElseThrow(() -> new Refused("version", "presentations.no-step"));
        slides.replaceAll(id, shown(there));
        desk.did(viewer, back ? "presentation.undone" : "presentation.redone", presentation, Map.of());
    }

    /** Puts these in place of all slides, as one change. @param action of the record, such as {@code restored} */
    public void replaceAll(
            Viewer viewer,
            UUID id,
            @Nullable Long seen,
            List<Slide> others,
            String action,
            Map<String, Object> details) {
        Presentation presentation = edited(viewer, id, seen);
        slides.replaceAll(id, shown(others));
        did(viewer, presentation, action, details);
    }

    private Presentation edited(Viewer viewer, UUID id, @Nullable Long seen) {
        Presentation presentation = desk.of(viewer, Sight.UPDATE, id);
        presentation.seenAs(seen);
        presentation.requireDraft();
        revisions.before(id);
        return presentation;
    }

    private void did(Viewer viewer, Presentation presentation, String action, Map<String, Object> details) {
        presentation.edit(desk.now());
        desk.did(viewer, "presentation." + action, presentation, details);
        revisions.after(presentation.id(), action + details);
    }

    private Slide unlocked(Presentation presentation, int position) {
        Slide slide = at(presentation.id(), position);
        if (slide.locked() && !presentation.template()) {
            throw new Refused("version", "presentations.slide.locked");
        }
        return slide;
    }

    /** @throws NotFound when there is no such slide */
    private Slide at(UUID id, int position) {
        List<Slide> all = slides.of(id);
        if (position < 1 || position > all.size()) {
            throw new NotFound("slide", position);
        }
        return all.get(position - 1);
    }

    /** The slides, without pictures that are not there any more. */
    private List<Slide> shown(List<Slide> kept) {
        Set<UUID> there = pictures.byId(CheckList.pictured(kept)).keySet();
        return kept.stream()
                .map(slide -> slide.picture() == null || there.contains(slide.picture()) ? slide : slide.unpictured())
                .toList();
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
