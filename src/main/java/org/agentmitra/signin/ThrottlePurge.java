package org.agentmitra.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the table of guesses small: addresses that nobody has would fill it for ever. */
@Configuration
class ThrottlePurge {
    @Bean
    RecurringTask<Void> purgeThrottles(Throttle throttle) {
        return Tasks.recurring("signin.purge-throttles", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> throttle.purge());
    }
}
