package org.agentmitra.alerts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(AlertSettings.class)
class AlertsConfiguration {
    @Bean
    RecurringTask<Void> alertWatchTask(ObjectProvider<AlertWatch> watch, AlertSettings settings) {
        return Tasks.recurring("alert-watch", FixedDelay.of(settings.every()))
                .execute((instance, context) -> watch.getObject().look());
    }
}
