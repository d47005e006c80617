package org.agentmitra.passwords;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets links whose time is over. */
@Configuration
class LinkPurge {
    @Bean
    RecurringTask<Void> purgePasswordLinks(ResetLinks links) {
        return Tasks.recurring("passwords.purge-links", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> links.purge());
    }
}
