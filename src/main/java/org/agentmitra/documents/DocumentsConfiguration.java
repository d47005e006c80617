package org.agentmitra.documents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(ScannerSettings.class)
class DocumentsConfiguration {
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

    @Bean
    @ConditionalOnProperty("portal.documents.scanner.host")
    Scanner scanner(ScannerSettings settings) {
        return new ClamdScanner(settings);
    }

    @Bean
    @ConditionalOnProperty("portal.documents.scanner.host")
    RecurringTask<Void> documentQuarantine(Quarantine quarantine) {
        return Tasks.recurring("document-quarantine", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> quarantine.run());
    }

    @Bean
    RecurringTask<Void> documentRetention(Retention retention) {
        return Tasks.recurring("document-retention", Schedules.fixedDelay(Duration.ofMinutes(5)))
                .execute((instance, context) -> retention.run());
    }

    @Bean
    RecurringTask<Void> documentSweep(Sweep sweep, @Value("${portal.zone}") ZoneId zone) {
        return Tasks.recurring("document-sweep", Schedules.daily(zone, AT_NIGHT))
                .execute((instance, context) -> sweep.run());
    }
}
