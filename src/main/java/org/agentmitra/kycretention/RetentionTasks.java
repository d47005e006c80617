package org.agentmitra.kycretention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each day for what need not be kept any more. */
@Configuration
class RetentionTasks {
    @Bean
    RecurringTask<Void> purgeKyc(KycRetention retention) {
        return Tasks.recurring("kyc.purge", FixedDelay.of(Duration.ofHours(24))).execute((instance, context) -> {
            boolean more = true;
            while (more) {
                more = retention.purge();
            }
        });
    }
}
