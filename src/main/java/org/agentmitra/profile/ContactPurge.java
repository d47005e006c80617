package org.agentmitra.profile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old changes of addresses and phones. */
@Configuration
class ContactPurge {
    @Bean
    RecurringTask<Void> purgeContactChanges(ContactChanges changes) {
        return Tasks.recurring("profile.purge-contact-changes", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> changes.purge());
    }
}
