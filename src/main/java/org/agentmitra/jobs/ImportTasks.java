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
import org.agentmitra.jobs.ImportTurns.Turn;
import org.agentmitra.journals.Work;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;

/**
 * The tasks of the durable queue. A task whose process died is revived by any node; one that was asked to stop, or could
 * not reach the database, comes back a little later. Either goes on from the stored position. One that somebody paused keeps
 * its place in the queue.
 */
@Configuration
class ImportTasks {
    static final String CHECK = "import-check";
    static final String RUN = "import-run";

    private static final Duration LATER = Duration.ofSeconds(5);
    /** How long one that is set aside waits, should nobody call it back. */
    private static final Duration ASIDE = Duration.ofSeconds(30);

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    private interface Chunkwise {
        boolean run(UUID id, BooleanSupplier stop);
    }

    @Bean
    CustomTask<Void> importCheckTask(ObjectProvider<ImportCheck> check, ObjectProvider<ImportTurns> turns) {
        return task(Work.CHECK, turns, (id, stop) -> check.getObject().run(id, stop));
    }

    @Bean
    CustomTask<Void> importRunTask(ObjectProvider<ImportRun> run, ObjectProvider<ImportTurns> turns) {
        return task(Work.RUN, turns, (id, stop) -> run.getObject().run(id, stop));
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

    private static CustomTask<Void> task(Work work, ObjectProvider<ImportTurns> turns, Chunkwise chunkwise) {
        return Tasks.custom(work == Work.CHECK ? CHECK : RUN, Void.class)
                .onDeadExecution(new ReviveDeadExecution<>())
                .onFailure(new OnFailureRetryLater<>(LATER))
                .execute((instance, context) -> execute(work, turns.getObject(), chunkwise, instance, context));
    }

    private static CompletionHandler<Void> execute(
            Work work, ImportTurns turns, Chunkwise chunkwise, TaskInstance<Void> instance, ExecutionContext context) {
        UUID id = UUID.fromString(instance.getId());
        BooleanSupplier stop = () -> context.getSchedulerState().isShuttingDown();
        Turn turn = turns.of(id, work);
        if (turn == Turn.GO) {
            if (!chunkwise.run(id, stop)) {
                return again(LATER);
            }
            // Somebody may have held it, and even let it go on, while a chunk was in hand.
            turn = turns.of(id, work);
        }
        return switch (turn) {
            case GO -> again(Duration.ZERO);
            case ASIDE -> again(ASIDE);
            case GONE -> new CompletionHandler.OnCompleteRemove<>();
        };
    }

    private static CompletionHandler<Void> again(Duration in) {
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(in));
    }
}
