package org.agentmitra.shows;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.requests.PublicAddress;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which anybody sees a published presentation until they expire or are ended. */
@Service
@Transactional
public class ShareLinks {
    private static final String PUBLISH = "presentations.publish";
    private static final int RANDOM_BYTES = 16;
    private static final int SHOWN = 50;
    private static final Duration LASTING = Duration.ofDays(14);
    private static final Duration LONG = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Slideshows shows;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ShareLinks(
            JdbcClient jdbc, Slideshows shows, PublicAddress address, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.shows = shows;
        this.address = address;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when the viewer may not share the presentation */
    public Slideshow shared(Viewer viewer, UUID presentation) {
        return shows.of(viewer, PUBLISH, presentation);
    }

    /** The latest fifty; the caller has made sure that the viewer may see them. */
    List<ShareLink> of(Viewer viewer, UUID presentation) {
        return jdbc.sql("select * from presentation_links where presentation_id = ? order by id desc limit " + SHOWN)
                .param(presentation)
                .query((row, number) -> link(row, viewer.zone()))
                .list();
    }

    /**
     * A link that leads there for some time yet: the one that does so longest, else a new one.
     *
     * @throws Refused unless the presentation is published
     */
    public UUID lasting(Viewer viewer, UUID presentation) {
        return shared(viewer, presentation).published()
                ? jdbc.sql("select id from presentation_links where presentation_id = ? and ended_at is null"
                                + " and expires_at > ? order by expires_at desc fetch first 1 rows only")
                        .params(presentation, now().plus(LASTING))
                        .query(UUID.class)
                        .optional()
                        .orElseGet(() -> add(viewer, presentation, LONG))
                : add(viewer, presentation, LONG);
    }

    /**
     * One of the presentation's.
     *
     * @throws NotFound when there is none such, or it leads nowhere any more
     */
    ShareLink live(Viewer viewer, UUID presentation, UUID link) {
        return jdbc.sql("select * from presentation_links where id = ? and presentation_id = ?")
                .params(link, presentation)
                .query((row, number) -> link(row, viewer.zone()))
                .optional()
                .filter(ShareLink::live)
                .orElseThrow(() -> new NotFound("link", link));
    }

    /** @throws Refused unless the presentation is published */
    UUID add(Viewer viewer, UUID presentation, Duration time) {
        if (!shared(viewer, presentation).published()) {
            throw new Refused("days", "shows.link.unpublished");
        }
        UUID id = Ids.next();
        byte[] code = new byte[RANDOM_BYTES];
        random.nextBytes(code);
        OffsetDateTime now = now();
        jdbc.sql("insert into presentation_links (id, presentation_id, code, made_by, made_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        presentation,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(code),
                        viewer.user(),
                        now,
                        now.plus(time))
                .update();
        events.publishEvent(new ShareLinkChanged(
                viewer.user(), presentation, "presentation.link_made", Map.of("link", id, "days", time.toDays())));
        return id;
    }

    /**
     * Ends a link; one that has ended stays so.
     *
     * @throws NotFound when the presentation has no such link
     */
    void end(Viewer viewer, UUID presentation, UUID link) {
        shared(viewer, presentation);
        List<UUID> known = jdbc.sql("select id from presentation_links where id = ? and presentation_id = ?")
                .params(link, presentation)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        if (known.isEmpty()) {
            throw new NotFound("link", link);
        }
        int ended = jdbc.sql("update presentation_links set ended_at = ?"
                        + " where id = ? and presentation_id = ? and ended_at is null")
                .params(now(), link, presentation)
                .update();
        if (ended > 0) {
            events.publishEvent(
                    new ShareLinkChanged(viewer.user(), presentation, "presentation.link_ended", Map.of("link", link)));
        }
    }

    private ShareLink link(ResultSet row, ZoneId zone) throws SQLException {
        OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
        return new ShareLink(
                row.getObject("id", UUID.class),
                address.link("/p/" + row.getString("code")),
                row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toOffsetDateTime(),
                expires.atZoneSameInstant(zone).toOffsetDateTime(),
                row.getObject("ended_at") == null && expires.isAfter(now()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
