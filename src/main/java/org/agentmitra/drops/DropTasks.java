package org.agentmitra.drops;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks into the folders now and then; of all nodes one does. */
@Configuration
class DropTasks {
    @Bean
    RecurringTask<Void> dropFolderTask(
            ObjectProvider<DropWatch> watch, @Value("${portal.imports.drop-every:1m}") Duration every) {
        return Tasks.recurring("drop-folders", FixedDelay.of(every))
                .execute((instance, context) -> watch.getObject().look());
    }
}
