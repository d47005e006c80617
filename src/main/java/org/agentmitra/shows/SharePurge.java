package org.agentmitra.shows;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets who was sent what, once that is old. */
@Configuration
class SharePurge {
    @Bean
    RecurringTask<Void> purgeShares(ObjectProvider<ShareSums> sums) {
        return Tasks.recurring("shares.purge", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> sums.getObject().purge());
    }
}
