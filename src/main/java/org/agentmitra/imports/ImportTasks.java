package org.agentmitra.imports;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The tasks of the durable queue. A task whose process died is revived by any node; one that was asked to stop, or could
 * not reach the database, comes back a little later. Either goes on from the stored position.
 */
@Configuration
class ImportTasks {
    private static final Duration LATER = Duration.ofSeconds(5);

    /** The task has more to do and its scheduler is shutting down. */
    static class Interrupted extends RuntimeException {}

    private interface Work {
        boolean run(UUID id, BooleanSupplier stop);
    }

    @Bean
    OneTimeTask<Void> importCheckTask(ObjectProvider<ImportCheck> check) {
        return task("import-check", (id, stop) -> check.getObject().run(id, stop));
    }

    @Bean
    OneTimeTask<Void> importRunTask(ObjectProvider<ImportRun> run) {
        return task("import-run", (id, stop) -> run.getObject().run(id, stop));
    }

    private static OneTimeTask<Void> task(String name, Work work) {
        return Tasks.oneTime(name)
                .onDeadExecution(new ReviveDeadExecution<>())
                .onFailure(new OnFailureRetryLater<>(LATER))
                .execute((instance, context) -> execute(work, instance, context));
    }

    private static void execute(Work work, TaskInstance<Void> instance, ExecutionContext context) {
        BooleanSupplier stop = () -> context.getSchedulerState().isShuttingDown();
        if (!work.run(UUID.fromString(instance.getId()), stop)) {
            throw new Interrupted();
        }
    }
}
