package org.agentmitra.undos;

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

/** Goes on with undos on any node, also after the process that began one died. */
@Configuration
class UndoTasks {
    private static final Duration LATER = Duration.ofSeconds(3);

    @Bean
    CustomTask<Void> importUndoTask(ObjectProvider<UndoRun> run) {
        return Chores.task("import-undo", LATER, run::getObject);
    }

    @Bean
    ChoreQueue importUndoQueue(DataSource dataSource, @Qualifier("importUndoTask") CustomTask<Void> task, Clock clock) {
        return new ChoreQueue(dataSource, task, clock);
    }

    @Bean
    RecurringTask<Void> undoPurgeTask(ObjectProvider<UndoStore> store) {
        return Tasks.recurring("undo-purge", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> store.getObject().purge());
    }
}
