package org.agentmitra.bulk;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.agentmitra.chores.ChoreQueue;
import org.agentmitra.chores.Chores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes on with what is done to many on any node, and forgets it in the end. */
@Configuration
class BulkTasks {
    private static final Duration LATER = Duration.ofSeconds(5);

    @Bean
    CustomTask<Void> bulkRunTask(ObjectProvider<BulkRun> run) {
        return Chores.task("bulk-run", LATER, run::getObject);
    }

    @Bean
    ChoreQueue bulkQueue(DataSource dataSource, @Qualifier("bulkRunTask") CustomTask<Void> task, Clock clock) {
        return new ChoreQueue(dataSource, task, clock);
    }

    @Bean
    RecurringTask<Void> bulkPurgeTask(ObjectProvider<BulkStore> store) {
        return Tasks.recurring("bulk-purge", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> store.getObject().purge());
    }
}
