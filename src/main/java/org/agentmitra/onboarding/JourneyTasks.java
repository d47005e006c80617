package org.agentmitra.onboarding;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives up what nobody went on with, and says so some days before. */
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

    @Bean
    RecurringTask<Void> tellOfEndingJourneys(JourneyEndings endings) {
        return Tasks.recurring("onboarding.ending", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> tell(endings));
    }

    /** Each in a transaction of its own. */
    static void tell(JourneyEndings endings) {
        List<UUID> due = endings.due();
        while (!due.isEmpty()) {
            due.forEach(endings::tell);
            due = endings.due();
        }
    }
}
