package org.agentmitra.presentations;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agentmitra.media.PictureRef;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Placeholders;
import org.agentmitra.slides.Slide;
import org.agentmitra.videos.VideoRef;
import org.agentmitra.videos.VideoShelf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Presentations to be shown, for the modules that show them; four queries each at most, and three more for videos. */
@Component
public class Slideshows {
    private static final String FACTS = "select p.id, p.agent_id, a.name as agent, p.name, p.language, p.status,"
            + " p.product_name, p.product_premium, s.agent_id as styled, s.logo_id, s.contact"
            + " from presentations p left join agents a on a.id = p.agent_id"
            + " left join show_styles s on s.agent_id = p.agent_id and p.branded where ";

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
        return found(scoped(viewer, permission, id)).map(facts -> filled(facts, ""));
    }

    /** As its makers wrote it, with the places that are filled in for whoever looks. @throws NotFound as above */
    Slideshow made(Viewer viewer, String permission, UUID id) {
        return found(scoped(viewer, permission, id))
                .map(facts -> written(facts, slides.of(id)))
                .orElseThrow(() -> new NotFound("presentation", id));
    }

    /** Slides as their makers wrote them, for modules that keep them; whoever asks made sure that it may. */
    public List<Slide> slides(UUID presentation) {
        return slides.of(presentation);
    }

    /** What those are known by, in the same order. */
    public List<UUID> keys(UUID presentation) {
        return slides.ids(presentation);
    }

    /** One that is published, for anybody; empty when it is not. */
    public Optional<Slideshow> published(UUID id) {
        return found(jdbc.sql(FACTS + "p.id = :id and p.status = 'PUBLISHED'").param("id", id))
                .map(facts -> filled(facts, ""));
    }

    /** The active one of the agents for a stranger, as {@link #active(Collection, String)}. */
    public Optional<Slideshow> active(Collection<UUID> agents) {
        return active(agents, "");
    }

    /**
     * The active one of the agents; of several the one that was published last.
     *
     * @param firstName of the customer who looks; empty for anybody else
     */
    public Optional<Slideshow> active(Collection<UUID> agents, String firstName) {
        return agents.isEmpty()
                ? Optional.empty()
                : found(jdbc.sql(
                                        FACTS
                                                + "p.agent_id in (:agents) and p.active order by p.published_at desc fetch first 1 rows only")
                                .param("agents", agents))
                        .map(facts -> filled(facts, firstName));
    }

    /** The presentation with these slides in place of its own. @param known what is filled in */
    public Slideshow sample(Slideshow show, List<Slide> all, Map<String, String> known) {
        return whole(
                new Facts(show, known, null),
                all.stream().map(slide -> slide.filled(known)).toList(),
                show.edition());
    }

    private JdbcClient.StatementSpec scoped(Viewer viewer, String permission, UUID id) {
        Scope.Condition scope = Sight.of(viewer, permission);
        return jdbc.sql(FACTS + "p.id = :id and " + scope.sql()).param("id", id).params(scope.parameters());
    }

    /** @param known what it is about */
    private record Facts(
            Slideshow show,
            Map<String, String> known,
            @Nullable UUID logo) {}

    private static Optional<Facts> found(JdbcClient.StatementSpec query) {
        return query.query(Slideshows::facts).optional();
    }

    private Slideshow filled(Facts facts, String firstName) {
        Map<String, String> known = new HashMap<>(facts.known());
        known.put(Placeholders.CUSTOMER_FIRST_NAME, firstName);
        List<Slide> written = slides.of(facts.show().id());
        return whole(facts, written.stream().map(slide -> slide.filled(known)).toList(), Slideshow.edition(written));
    }

    private Slideshow written(Facts facts, List<Slide> all) {
        return whole(facts, all, Slideshow.edition(all));
    }

    private Slideshow whole(Facts facts, List<Slide> all, String edition) {
        Slideshow show = facts.show();
        Map<UUID, PictureRef> shown = pictures.byId(pictured(all, facts.logo()));
        Map<UUID, VideoRef> played = videos.byId(CheckList.played(all));
        return new Slideshow(
                show.id(),
                show.agent(),
                show.agentName(),
                show.name(),
                show.language(),
                show.published(),
                edition,
                IntStream.range(0, all.size())
                        .mapToObj(i -> frame(i + 1, all.get(i), shown, played))
                        .toList(),
                show.brand() == null || facts.logo() == null
                        ? show.brand()
                        : new Brand(shown.get(facts.logo()), show.brand().contact()));
    }

    private static List<UUID> pictured(List<Slide> all, @Nullable UUID logo) {
        List<UUID> pictured = CheckList.pictured(all);
        return logo == null
                ? pictured
                : Stream.concat(pictured.stream(), Stream.of(logo)).toList();
    }

    private static Slideshow.Frame frame(
            int position, Slide slide, Map<UUID, PictureRef> pictures, Map<UUID, VideoRef> videos) {
        @Nullable PictureRef picture = slide.picture() == null ? null : pictures.get(slide.picture());
        @Nullable VideoRef video = slide.video() == null ? null : videos.get(slide.video());
        return new Slideshow.Frame(position, slide, picture, CheckList.said(slide, picture, video), video);
    }

    private static Facts facts(ResultSet row, int number) throws SQLException {
        UUID agent = row.getObject("agent_id", UUID.class);
        String name = row.getString("agent");
        Slideshow show = new Slideshow(
                row.getObject("id", UUID.class),
                agent == null ? Slideshow.NOBODY : agent,
                name == null ? "" : name,
                row.getString("name"),
                row.getString("language"),
                PresentationStatus.PUBLISHED.name().equals(row.getString("status")),
                "",
                List.of(),
                row.getObject("styled") == null ? null : new Brand(null, row.getString("contact")));
        BigDecimal premium = row.getBigDecimal("product_premium");
        return new Facts(
                show,
                Map.of(
                        Placeholders.AGENT_NAME,
                        show.agentName(),
                        Placeholders.PRODUCT_NAME,
                        row.getString("product_name"),
                        Placeholders.PRODUCT_PREMIUM,
                        premium == null
                                ? ""
                                : Money.inr(premium.longValueExact()).toString()),
                row.getObject("logo_id", UUID.class));
    }
}
