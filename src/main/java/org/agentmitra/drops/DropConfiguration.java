package org.agentmitra.drops;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.agentmitra.buckets.BucketSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where folders lie; looks into them now and then, and forgets at night what came in long ago; of all nodes one does. */
@Configuration
class DropConfiguration {
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

    /** A bucket, where one is named, or the folder. */
    @Bean
    Shelves dropShelves(Environment environment, @Value("${portal.imports.drop-folder:}") String folder) {
        BucketSettings settings = BucketSettings.of(environment, "portal.imports.drop-s3");
        return settings.named()
                .<Shelves>map(bucket -> new BucketShelves(settings.client(), bucket, settings.prefixOr("")))
                .orElseGet(() -> new FolderShelves(folder.isBlank() ? null : Path.of(folder)));
    }

    @Bean
    RecurringTask<Void> dropFolderTask(
            ObjectProvider<DropWatch> watch, @Value("${portal.imports.drop-every:1m}") Duration every) {
        return Tasks.recurring("drop-folders", FixedDelay.of(every))
                .execute((instance, context) -> watch.getObject().look());
    }

    @Bean
    RecurringTask<Void> dropFilePurgeTask(ObjectProvider<DropFiles> files, @Value("${portal.zone}") ZoneId zone) {
        return Tasks.recurring("drop-file-purge", Schedules.daily(zone, AT_NIGHT))
                .execute((instance, context) -> files.getObject().purge());
    }
}
