package org.agentmitra.agentrequests;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells agents once a day of who waits for them, and gives up after two weeks (REQUIREMENTS.md section 5). */
@Configuration
class RequestReminders {
    static final Duration AGAIN = Duration.ofDays(1);
    static final Duration PATIENCE = Duration.ofDays(14);
    /** At once; the rest comes with the next look. */
    private static final int MOST = 500;

    @Bean
    RecurringTask<Void> remindAgents(RequestRows rows, AnswerDesk desk, Clock clock) {
        return Tasks.recurring("agentrequests.remind", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> chase(rows, desk, clock));
    }

    /** Each request in a transaction of its own. */
    static void chase(RequestRows rows, AnswerDesk desk, Clock clock) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        for (UUID request : rows.quiet(now.minus(AGAIN), MOST)) {
            desk.chase(request, now.minus(PATIENCE));
        }
    }
}
