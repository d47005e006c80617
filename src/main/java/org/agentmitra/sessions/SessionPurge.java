package org.agentmitra.sessions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets where people were signed in, three months on. */
@Configuration
class SessionPurge {
    @Bean
    RecurringTask<Void> purgeSessions(SessionBook book) {
        return Tasks.recurring("sessions.purge", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> book.purge());
    }
}
