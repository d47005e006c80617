package org.agentmitra.onboarding;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives up what nobody went on with. */
@Configuration
class JourneyTasks {
    @Bean
    RecurringTask<Void> giveUpJourneys(JourneyDesk desk) {
        return Tasks.recurring("onboarding.purge", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    boolean more = true;
                    while (more) {
                        more = desk.abandonOverdue();
                    }
                    desk.purge();
                });
    }
}
