package org.agentmitra.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.agentmitra.jobs.ImportShift.Chunkwise;
import org.agentmitra.jobs.ImportShift.Next;
import org.agentmitra.journals.Work;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;

/**
 * The tasks of the durable queue. A task whose process died is revived by any node; one that was asked to stop, or could
 * not reach the database, comes back a little later. Either goes on from the stored position. One that somebody paused, or
 * whose turn it is not, keeps its place in the queue.
 */
@Configuration
class ImportTasks {
    static final String CHECK = "import-check";
    static final String RUN = "import-run";

    private static final Duration LATER = Duration.ofSeconds(5);

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    @Bean
    CustomTask<Void> importCheckTask(ObjectProvider<ImportCheck> check, ObjectProvider<ImportShift> shift) {
        return task(
                Work.CHECK, shift::getObject, (id, stop) -> check.getObject().run(id, stop));
    }

    @Bean
    CustomTask<Void> importRunTask(ObjectProvider<ImportRun> run, ObjectProvider<ImportShift> shift) {
        return task(Work.RUN, shift::getObject, (id, stop) -> run.getObject().run(id, stop));
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

    static CustomTask<Void> task(Work work, Supplier<ImportShift> shift, Chunkwise chunkwise) {
        return Tasks.custom(work == Work.CHECK ? CHECK : RUN, Void.class)
                .onDeadExecution(new ReviveDeadExecution<>())
                .onFailure(new OnFailureRetryLater<>(LATER))
                .execute((instance, context) -> {
                    BooleanSupplier closing = () -> context.getSchedulerState().isShuttingDown();
                    UUID id = UUID.fromString(instance.getId());
                    return handler(shift.get().work(id, work, chunkwise, closing));
                });
    }

    private static CompletionHandler<Void> handler(Next next) {
        return switch (next) {
            case Next.Done() -> new CompletionHandler.OnCompleteRemove<>();
            case Next.Again(Duration in) ->
                (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(in));
        };
    }
}
