package org.agentmitra.shows;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that links are sent on their way; whoever asks has made sure that the viewer may. */
@Component
@Transactional
public class Shares {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shares(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param customer null where the portal does not know whom it goes to */
    public void add(Viewer viewer, UUID presentation, UUID link, ShareChannel channel, @Nullable UUID customer) {
        jdbc.sql(
                        "insert into presentation_shares (id, presentation_id, link_id, channel, customer_id, shared_by, on_day,"
                                + " shared_at) values (:id, :presentation, :link, :channel, :customer, :by, :day, :now)")
                .param("id", Ids.next())
                .param("presentation", presentation)
                .param("link", link)
                .param("channel", channel.name())
                .param("customer", customer)
                .param("by", viewer.user())
                .param("day", LocalDate.now(clock.withZone(viewer.office())))
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        events.publishEvent(new ShareLinkChanged(
                viewer.user(), presentation, "presentation.shared", Map.of("link", link, "channel", channel.name())));
    }
}
