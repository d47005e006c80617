package org.agentmitra.presentations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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

/** Presentations to be shown, for the modules that show them; four queries each at most, and three more for videos. */
@Component
public class Slideshows {
    private static final String FACTS = "select p.id, p.agent_id, a.name as agent, p.name, p.language, p.status"
            + " from presentations p join agents a on a.id = p.agent_id where ";

    private final JdbcClient jdbc;
    private final SlideStore slides;
    private final PictureShelf pictures;
    private final VideoShelf videos;

    Slideshows(JdbcClient jdbc, SlideStore slides, PictureShelf pictures, VideoShelf videos) {
        this.jdbc = jdbc;
        this.slides = slides;
        this.pictures = pictures;
        this.videos = videos;
    }

    /** In whatever state it is. @throws NotFound when the permission does not let the viewer see it */
    public Slideshow of(Viewer viewer, String permission, UUID id) {
        return seen(viewer, permission, id).orElseThrow(() -> new NotFound("presentation", id));
    }

    /** As above; empty when it is not the viewer's to see. */
    public Optional<Slideshow> seen(Viewer viewer, String permission, UUID id) {
        Scope.Condition scope = Sight.of(viewer, permission);
        return shown(jdbc.sql(FACTS + "p.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters()));
    }

    /** One that is published, for anybody; empty when it is not. */
    public Optional<Slideshow> published(UUID id) {
        return shown(jdbc.sql(FACTS + "p.id = :id and p.status = 'PUBLISHED'").param("id", id));
    }

    /** The active one of the agents; of several the one that was published last. */
    public Optional<Slideshow> active(Collection<UUID> agents) {
        return agents.isEmpty()
                ? Optional.empty()
                : shown(jdbc.sql(
                                FACTS
                                        + "p.agent_id in (:agents) and p.active order by p.published_at desc fetch first 1 rows only")
                        .param("agents", agents));
    }

    private Optional<Slideshow> shown(JdbcClient.StatementSpec query) {
        return query.query(Slideshows::facts).optional().map(this::whole);
    }

    private Slideshow whole(Slideshow facts) {
        List<Slide> all = slides.of(facts.id());
        Map<UUID, PictureRef> shown = pictures.byId(CheckList.pictured(all));
        Map<UUID, VideoRef> played = videos.byId(CheckList.played(all));
        return new Slideshow(
                facts.id(),
                facts.agent(),
                facts.agentName(),
                facts.name(),
                facts.language(),
                facts.published(),
                IntStream.range(0, all.size())
                        .mapToObj(i -> frame(i + 1, all.get(i), shown, played))
                        .toList());
    }

    private static Slideshow.Frame frame(
            int position, Slide slide, Map<UUID, PictureRef> pictures, Map<UUID, VideoRef> videos) {
        @Nullable PictureRef picture = slide.picture() == null ? null : pictures.get(slide.picture());
        @Nullable VideoRef video = slide.video() == null ? null : videos.get(slide.video());
        return new Slideshow.Frame(position, slide, picture, CheckList.said(slide, picture, video), video);
    }

    private static Slideshow facts(ResultSet row, int number) throws SQLException {
        return new Slideshow(
                row.getObject("id", UUID.class),
                row.getObject("agent_id", UUID.class),
                row.getString("agent"),
                row.getString("name"),
                row.getString("language"),
                PresentationStatus.PUBLISHED.name().equals(row.getString("status")),
                List.of());
    }
}
