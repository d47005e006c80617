package org.agentmitra.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;

/**
 * The tasks of the durable queue. A task whose process died is revived by any node; one that was asked to stop, or could
 * not reach the database, comes back a little later. Either goes on from the stored position.
 */
@Configuration
class ImportTasks {
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    private interface Work {
        boolean run(UUID id, BooleanSupplier stop);
    }

    @Bean
    CustomTask<Void> importCheckTask(ObjectProvider<ImportCheck> check) {
        return task("import-check", (id, stop) -> check.getObject().run(id, stop));
    }

    @Bean
    CustomTask<Void> importRunTask(ObjectProvider<ImportRun> run) {
        return task("import-run", (id, stop) -> run.getObject().run(id, stop));
    }

    @Bean
    RecurringTask<Void> importPurgeTask(ObjectProvider<StagingPurge> purge, @Value("${portal.zone}") ZoneId zone) {
        return Tasks.recurring("import-purge", Schedules.daily(zone, AT_NIGHT))
                .execute((instance, context) -> purge.getObject().run());
    }

    /** Lets a chunk be a savepoint where a transaction is open already. */
    @Bean
    TransactionManagerCustomizer<JpaTransactionManager> savepoints() {
        return transactions -> transactions.setNestedTransactionAllowed(true);
    }

    private static CustomTask<Void> task(String name, Work work) {
        return Tasks.custom(name, Void.class)
                .onDeadExecution(new ReviveDeadExecution<>())
                .onFailure(new OnFailureRetryLater<>(LATER))
                .execute((instance, context) -> execute(work, instance, context));
    }

    private static CompletionHandler<Void> execute(Work work, TaskInstance<Void> instance, ExecutionContext context) {
        BooleanSupplier stop = () -> context.getSchedulerState().isShuttingDown();
        return work.run(UUID.fromString(instance.getId()), stop)
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(LATER));
    }
}
