package org.agentmitra.dropoffs;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.agentmitra.onboarding.JourneyForgotten;
import org.agentmitra.onboarding.StepShown;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down when a step was first shown; later looks leave it as it is. */
@Component
class StepViews {
    private final JdbcClient jdbc;
    private final Clock clock;

    StepViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(StepShown shown) {
        try {
            jdbc.sql("insert into step_views (journey_id, step, shown_at)"
                            + " select j.id, cast(:step as varchar(10)), cast(:now as timestamp(6) with time zone)"
                            + " from journeys j where j.id = :journey and not exists (select 1 from step_views v"
                            + " where v.journey_id = :journey and v.step = :step)")
                    .param("step", shown.step().name())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .param("journey", shown.journey())
                    .update();
        } catch (DuplicateKeyException twoTabs) {
            // The other one wrote it down.
        }
    }

    /** Counted on as one who left: nothing of the person is in it. The row goes when the journey's own does. */
    @EventListener
    void on(JourneyForgotten forgotten) {
        jdbc.sql("delete from step_views where not exists (select 1 from journeys j where j.id = journey_id)")
                .update();
    }
}
