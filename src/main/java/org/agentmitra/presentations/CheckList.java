package org.agentmitra.presentations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.media.PictureRef;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideLacks;
import org.agentmitra.videos.VideoRef;
import org.agentmitra.videos.VideoShelf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has to be right before anybody sees a presentation. */
@Component
class CheckList {
    private final SlideStore slides;
    private final PictureShelf pictures;
    private final VideoShelf videos;

    CheckList(SlideStore slides, PictureShelf pictures, VideoShelf videos) {
        this.slides = slides;
        this.pictures = pictures;
        this.videos = videos;
    }

    /**
     * Something that is missing.
     *
     * @param position of the slide; 0 for the whole
     * @param key of the text that says so
     */
    record Lack(int position, String key) {}

    /** Nothing when it can be published; six queries at most. */
    List<Lack> of(UUID presentation) {
        List<Slide> all = slides.of(presentation);
        return of(all, pictures.byId(pictured(all)), videos.byId(played(all)));
    }

    static List<Lack> of(List<Slide> slides, Map<UUID, PictureRef> pictures, Map<UUID, VideoRef> videos) {
        if (slides.isEmpty()) {
            return List.of(new Lack(0, "slides.lack.slides"));
        }
        List<Lack> lacks = new ArrayList<>();
        for (int i = 0; i < slides.size(); i++) {
            Slide slide = slides.get(i);
            int position = i + 1;
            VideoRef video = slide.video() == null ? null : videos.get(slide.video());
            String said = said(slide, slide.picture() == null ? null : pictures.get(slide.picture()), video);
            SlideLacks.of(slide, said, video == null || video.understood())
                    .forEach(key -> lacks.add(new Lack(position, key)));
        }
        return lacks;
    }

    static List<UUID> pictured(List<Slide> slides) {
        return slides.stream()
                .map(Slide::picture)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static List<UUID> played(List<Slide> slides) {
        return slides.stream()
                .map(Slide::video)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What is said of the picture or the video on this slide; empty for nothing. */
    static String said(Slide slide, @Nullable PictureRef picture, @Nullable VideoRef video) {
        if (!slide.alt().isBlank()) {
            return slide.alt();
        }
        return picture != null ? picture.alt() : video != null ? video.alt() : "";
    }
}
