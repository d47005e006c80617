package org.agentmitra.presentations;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.media.PictureRef;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Slide;
import org.agentmitra.videos.VideoRef;
import org.agentmitra.videos.VideoShelf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of single presentations show; a fixed number of queries each. */
@Component
@Transactional(readOnly = true)
public class PresentationPages {
    private final PresentationDesk desk;
    private final Slideshows shows;
    private final PictureShelf pictures;
    private final VideoShelf videos;
    private final Revisions revisions;
    private final List<PublicationGate> gates;
    private final JdbcClient jdbc;

    PresentationPages(
            PresentationDesk desk,
            Slideshows shows,
            PictureShelf pictures,
            VideoShelf videos,
            Revisions revisions,
            List<PublicationGate> gates,
            JdbcClient jdbc) {
        this.desk = desk;
        this.shows = shows;
        this.pictures = pictures;
        this.videos = videos;
        this.revisions = revisions;
        this.gates = gates;
        this.jdbc = jdbc;
    }

    /** @throws NotFound when the viewer may not read it */
    public PresentationPage page(Viewer viewer, UUID id) {
        Presentation presentation = desk.of(viewer, Sight.READ, id);
        Slideshow show = shows.made(viewer, Sight.READ, id);
        return new PresentationPage(
                show,
                presentation.status(),
                presentation.active(),
                presentation
                        .updatedAt()
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(viewer.zone())
                        .toOffsetDateTime(),
                presentation.version(),
                lacks(show),
                presentation.agent().equals(viewer.agent()) && Sight.mayCreate(viewer),
                viewer.may(Sight.UPDATE),
                viewer.may(Sight.PUBLISH) && !presentation.template(),
                presentation.template(),
                presentation.productName(),
                presentation.productPremium(),
                presentation.category(),
                presentation.tags(),
                presentation.branded(),
                presentation.active() || presentation.template() ? null : refusal(id),
                revisions.steps(id));
    }

    /** The same of one whose slides can be changed now. @throws NotFound of another */
    public PresentationPage changing(Viewer viewer, UUID id) {
        PresentationPage page = page(viewer, id);
        if (!page.changing()) {
            throw new NotFound("draft", id);
        }
        return page;
    }

    /** The pictures to choose from for a slide. */
    public List<PictureRef> pictures(PresentationPage page) {
        return pictures.of(page.show().agent());
    }

    private @Nullable String refusal(UUID id) {
        return gates.stream()
                .flatMap(gate -> gate.refusal(id).stream())
                .findFirst()
                .orElse(null);
    }

    /** The same of videos. */
    public List<VideoRef> videos(PresentationPage page) {
        return videos.of(page.show().agent());
    }

    /** A presentation to choose. */
    public record Named(UUID id, String name) {}

    /** The other presentations of the same agent by name, at most two hundred. */
    public List<Named> siblings(Viewer viewer, PresentationPage page) {
        Scope.Condition sight = Sight.of(viewer, Sight.READ);
        return jdbc.sql("select p.id, p.name from presentations p where p.agent_id = :agent and p.id <> :id and "
                        + sight.sql() + " order by p.name_key, p.id limit 200")
                .params(sight.parameters())
                .param("agent", page.show().agent())
                .param("id", page.id())
                .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private static List<CheckList.Lack> lacks(Slideshow show) {
        Map<UUID, PictureRef> known = new HashMap<>();
        Map<UUID, VideoRef> films = new HashMap<>();
        for (Slideshow.Frame frame : show.frames()) {
            if (frame.picture() != null) {
                known.put(frame.picture().id(), frame.picture());
            }
            if (frame.video() != null) {
                films.put(frame.video().id(), frame.video());
            }
        }
        List<Slide> slides = show.frames().stream().map(Slideshow.Frame::slide).toList();
        return CheckList.of(slides, known, films);
    }
}
