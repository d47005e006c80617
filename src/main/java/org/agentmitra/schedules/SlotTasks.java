package org.agentmitra.schedules;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps to the plan, wherever one of the portal's processes runs. */
@Configuration
class SlotTasks {
    @Bean
    RecurringTask<Void> showWhatIsPlanned(SlotShift shift) {
        return Tasks.recurring("presentations.schedule", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> shift.run());
    }
}
