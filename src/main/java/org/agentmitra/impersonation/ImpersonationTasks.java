package org.agentmitra.impersonation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends what nobody came back to, so that the person is told soon after. */
@Configuration
class ImpersonationTasks {
    @Bean
    RecurringTask<Void> sweepImpersonations(ImpersonationService impersonations) {
        return Tasks.recurring("impersonations.sweep", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> impersonations.sweep());
    }
}
