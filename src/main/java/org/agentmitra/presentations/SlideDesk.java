package org.agentmitra.presentations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.shared.Ids;
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

    /** What a slide is known by, wherever it is put. @throws NotFound when there is no such slide */
    @Transactional(readOnly = true)
    public UUID key(UUID id, int position) {
        List<UUID> ids = slides.ids(id);
        if (position < 1 || position > ids.size()) {
            throw new NotFound("slide", position);
        }
        return ids.get(position - 1);
    }

    /** Whether the slide is there; one that is being made is not, until it is saved. */
    @Transactional(readOnly = true)
    public boolean has(UUID id, UUID key) {
        return slides.ids(id).contains(key);
    }

    /**
     * Where a slide stands, once it is kept.
     *
     * @param version of the presentation
     */
    public record Kept(int position, @Nullable Long version) {}

    /**
     * Keeps a slide as its form has it: in place of the one that is known by the key, wherever that stands by now, else
     * behind all others. What is so already is left as it is, whatever was seen: a form may be sent twice.
     *
     * @param key that the form brought along; a new slide is known by it from then on
     * @param fresh whether it is the form of a new slide: what is typed there in one go is one change with its being added
     * @throws Refused when a template locked the slide, or there would be more than thirty
     */
    public Kept keep(Viewer viewer, UUID id, @Nullable Long seen, UUID key, boolean fresh, Slide slide) {
        Presentation presentation = desk.held(viewer, Sight.UPDATE, id);
        int position = slides.ids(id).indexOf(key) + 1;
        if (position > 0 && at(id, position).equals(slide)) {
            presentation.requireDraft();
            return new Kept(position, presentation.version());
        }
        edited(presentation, seen);
        own(presentation, slide);
        String what = (fresh ? "new " : "slide ") + key;
        if (position > 0) {
            unlocked(presentation, position);
            slides.replace(id, position, slide);
            did(viewer, presentation, "slide_changed", Map.of("position", position), what);
            return new Kept(position, presentation.version());
        }
        int last = room(id, 1) + 1;
        slides.add(id, last, slides.taken(key) ? Ids.next() : key, slide);
        did(viewer, presentation, "slide_added", Map.of("position", last), what);
        return new Kept(last, presentation.version());
    }

    /** @return position of the last. @throws Refused when there would be more than thirty */
    public int addAll(Viewer viewer, UUID id, @Nullable Long seen, List<Slide> more) {
        Presentation presentation = edited(viewer, id, seen);
        int position = room(id, more.size());
        for (Slide slide : more) {
            own(presentation, slide);
            slides.add(id, ++position, Ids.next(), slide);
        }
        did(viewer, presentation, "slide_added", Map.of("position", position));
        return position;
    }

    /**
     * Takes slides over from another presentation, of which the caller made sure that the viewer may; what was locked there
     * is not locked here.
     *
     * @param positions of those slides
     * @throws Refused when there would be more than thirty
     */
    public void takeOver(Viewer viewer, UUID id, @Nullable Long seen, UUID from, List<Integer> positions) {
        List<Slide> more = positions.stream()
                .map(position -> at(from, position).unlocked())
                .toList();
        int before = addAll(viewer, id, seen, more) - more.size();
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < positions.size(); i++) {
            places.put(positions.get(i), before + i + 1);
        }
        desk.copied(viewer, from, id, places);
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
        Revisions.State there =
                revisions.step(id, back ? -1 : 1).orElseThrow(() -> new Refused("version", "presentations.no-step"));
        slides.replaceAll(id, shown(there.slides()), there.ids());
        desk.did(viewer, back ? "presentation.undone" : "presentation.redone", presentation, Map.of());
    }

    /**
     * Puts these in place of all slides, as one change.
     *
     * @param ids what they were known by, as far as that is known
     * @param action of the record, such as {@code restored}
     */
    public void replaceAll(
            Viewer viewer,
            UUID id,
            @Nullable Long seen,
            List<Slide> others,
            List<UUID> ids,
            String action,
            Map<String, Object> details) {
        Presentation presentation = edited(viewer, id, seen);
        slides.replaceAll(id, shown(others), ids);
        did(viewer, presentation, action, details);
    }

    private Presentation edited(Viewer viewer, UUID id, @Nullable Long seen) {
        return edited(desk.of(viewer, Sight.UPDATE, id), seen);
    }

    private Presentation edited(Presentation presentation, @Nullable Long seen) {
        presentation.seenAs(seen);
        presentation.requireDraft();
        revisions.before(presentation.id());
        return presentation;
    }

    private void did(Viewer viewer, Presentation presentation, String action, Map<String, Object> details) {
        did(viewer, presentation, action, details, action + details);
    }

    private void did(
            Viewer viewer, Presentation presentation, String action, Map<String, Object> details, String what) {
        presentation.edit(desk.now());
        desk.did(viewer, "presentation." + action, presentation, details);
        revisions.after(presentation.id(), what);
    }

    /** @return how many slides there are. @throws Refused when there is no room for so many more */
    private int room(UUID id, int more) {
        int there = slides.ids(id).size();
        if (there + more > MOST) {
            throw new Refused("version", "presentations.slides.many");
        }
        return there;
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

    /** The slides, without pictures and videos that are not there any more. */
    private List<Slide> shown(List<Slide> kept) {
        Set<UUID> looked = pictures.byId(CheckList.pictured(kept)).keySet();
        Set<UUID> played = videos.byId(CheckList.played(kept)).keySet();
        return kept.stream()
                .map(slide ->
                        there(slide.picture(), looked) && there(slide.video(), played) ? slide : slide.unpictured())
                .toList();
    }

    private static boolean there(@Nullable UUID shown, Set<UUID> known) {
        return shown == null || known.contains(shown);
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
