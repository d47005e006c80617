package org.agentmitra.shows;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts sums by day in place of what is known of single sendings that are old: how many there were stays, to whom goes. */
@Component
class ShareSums {
    /** Days that it is known who was sent what: a year, in which the customer may ask about it. */
    static final int DAYS = 365;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId office;

    ShareSums(JdbcClient jdbc, Clock clock, @Value("${portal.zone}") ZoneId office) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.office = office;
    }

    /** All that is older, in one transaction: each run finds a few hours of it. */
    @Transactional
    public void purge() {
        LocalDate kept = LocalDate.now(clock.withZone(office)).minusDays(DAYS);
        jdbc.sql("insert into presentation_share_sums (presentation_id, on_day, channel, shares)"
                        + " select s.presentation_id, s.on_day, s.channel, count(*) from presentation_shares s"
                        + " where s.on_day < ? group by s.presentation_id, s.on_day, s.channel")
                .param(kept)
                .update();
        jdbc.sql("delete from presentation_shares where on_day < ?").param(kept).update();
    }
}
