package org.agentmitra.registration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets registrations that were abandoned. */
@Configuration
class RegistrationPurge {
    @Bean
    RecurringTask<Void> purgeRegistrations(Registrations registrations) {
        return Tasks.recurring("registration.purge", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> registrations.purge());
    }
}
