package org.agentmitra.documents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.agentmitra.buckets.BucketSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration
@EnableConfigurationProperties(ScannerSettings.class)
class DocumentsConfiguration {
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

    @Bean
    Blobs blobs(Environment environment, Scratch scratch, @Value("${portal.data-folder}/documents") Path folder)
            throws IOException {
        BucketSettings s3 = BucketSettings.of(environment, "portal.documents.s3");
        Optional<String> bucket = s3.named();
        return bucket.isEmpty()
                ? new FolderBlobs(folder)
                : new S3Blobs(s3.client(), bucket.get(), s3.prefixOr("documents/"), scratch);
    }

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
