package org.agentmitra.codes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets codes whose time is over. */
@Configuration
class CodePurge {
    @Bean
    RecurringTask<Void> purgeSignInCodes(OneTimeCodes codes) {
        return Tasks.recurring("codes.purge", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> codes.purge());
    }
}
