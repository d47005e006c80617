package org.agentmitra.viewings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets single viewings that are old. */
@Configuration
class ViewingPurge {
    @Bean
    RecurringTask<Void> purgeViewings(ObjectProvider<ViewingSums> sums) {
        return Tasks.recurring("viewings.purge", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> sums.getObject().purge());
    }
}
