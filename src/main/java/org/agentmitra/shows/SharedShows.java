package org.agentmitra.shows;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where links to presentations lead, for this module and those that keep what came of them. */
@Component
public class SharedShows {
    private final JdbcClient jdbc;
    private final Slideshows shows;
    private final Clock clock;

    SharedShows(JdbcClient jdbc, Slideshows shows, Clock clock) {
        this.jdbc = jdbc;
        this.shows = shows;
        this.clock = clock;
    }

    /** What the code leads to; empty when it leads nowhere any more. */
    public Optional<SharedShow> find(String code) {
        return jdbc.sql("select id, presentation_id from presentation_links"
                        + " where code = ? and ended_at is null and expires_at > ?")
                .params(code, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .query((row, number) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
                .optional()
                .flatMap(found -> shows.published(found[1]).map(show -> new SharedShow(found[0], code, show)));
    }

    /** As above. @throws NotFound when it leads nowhere */
    public SharedShow of(String code) {
        return find(code).orElseThrow(() -> new NotFound("link", "to a presentation"));
    }
}
