package org.agentmitra.viewings;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts sums by day in place of single viewings that are older than figures need them: what the figures count stays, and what
 * a single browser did goes. A day is done whole or not at all.
 */
@Component
class ViewingSums {
    /** Days that single viewings are kept: a year and a month of it, so that a year can be compared with the one before. */
    static final int DAYS = 400;

    private static final String VIEWINGS = """
            insert into viewing_sums (presentation_id, on_day, audience, channel, views, viewers, followed, completed, millis)
            select c.presentation_id, c.on_day, c.audience, c.channel, count(*), count(distinct c.visitor), count(c.millis),
                sum(case when c.completed then 1 else 0 end), coalesce(sum(c.millis), 0)
            from (select v.presentation_id, v.on_day, v.audience, v.channel, v.visitor, v.completed,
                    (select sum(s.millis) from viewing_slides s where s.viewing_id = v.id) as millis
                from viewings v where v.on_day = :day) c
            group by c.presentation_id, c.on_day, c.audience, c.channel
            """;

    private static final String SLIDES = """
            insert into viewing_slide_sums (presentation_id, edition, position, on_day, seen, millis)
            select v.presentation_id, v.edition, s.position, v.on_day, count(*), sum(s.millis)
            from viewing_slides s join viewings v on v.id = s.viewing_id
            where v.on_day = :day and s.millis >= :seen
            group by v.presentation_id, v.edition, s.position, v.on_day
            """;

    /** Calls go with their viewing, though they may be of the day after. */
    private static final String CALLS = """
            insert into viewing_call_sums (presentation_id, edition, position, on_day, calls)
            select k.presentation_id, k.edition, k.position, k.on_day, count(*)
            from viewing_calls k left join viewings v on v.id = k.viewing_id
            where v.on_day = :day or v.id is null and k.on_day = :day
            group by k.presentation_id, k.edition, k.position, k.on_day
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId office;

    ViewingSums(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, @Value("${portal.zone}") ZoneId office) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.office = office;
    }

    /** Does one day after the other, the oldest first; each in a transaction of its own. */
    void purge() {
        LocalDate kept = LocalDate.now(clock.withZone(office)).minusDays(DAYS);
        for (Optional<LocalDate> day = oldest(kept); day.isPresent(); day = oldest(kept)) {
            LocalDate done = day.get();
            transaction.executeWithoutResult(status -> sum(done));
        }
    }

    /** The oldest day before, of which there are single ones. */
    private Optional<LocalDate> oldest(LocalDate before) {
        return jdbc.sql("select min(t.on_day) as oldest from (select min(on_day) as on_day from viewings"
                        + " union all select min(on_day) as on_day from viewing_calls where viewing_id is null) t")
                .query((row, number) ->
                        Optional.ofNullable(row.getDate("oldest")).map(Date::toLocalDate))
                .single()
                .filter(day -> day.isBefore(before));
    }

    private void sum(LocalDate day) {
        jdbc.sql(VIEWINGS).param("day", day).update();
        jdbc.sql(SLIDES).param("day", day).param("seen", Viewings.SEEN_MILLIS).update();
        jdbc.sql(CALLS).param("day", day).update();
        jdbc.sql("delete from viewing_calls where viewing_id is null and on_day = ?")
                .param(day)
                .update();
        // What belongs to a viewing goes with it.
        jdbc.sql("delete from viewings where on_day = ?").param(day).update();
    }
}
