package org.agentmitra.undos;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes on with undos on any node, also after the process that began one died. */
@Configuration
class UndoTasks {
    private static final Duration LATER = Duration.ofSeconds(3);

    @Bean
    CustomTask<Void> importUndoTask(ObjectProvider<UndoRun> run) {
        return Tasks.custom("import-undo", Void.class)
                .onDeadExecution(new ReviveDeadExecution<>())
                .onFailure(new OnFailureRetryLater<>(LATER))
                .execute((instance, context) -> run.getObject()
                                .run(
                                        UUID.fromString(instance.getId()),
                                        () -> context.getSchedulerState().isShuttingDown())
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (complete, operations) -> operations.reschedule(
                                complete, complete.getTimeDone().plus(LATER)));
    }

    @Bean
    RecurringTask<Void> undoPurgeTask(ObjectProvider<UndoStore> store) {
        return Tasks.recurring("undo-purge", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> store.getObject().purge());
    }
}
