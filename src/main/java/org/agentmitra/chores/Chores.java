package org.agentmitra.chores;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes tasks of the durable queue out of chores. */
public final class Chores {
    private Chores() {}

    /**
     * A task that ends with its chore. One whose process died is taken up by any node.
     *
     * @param name of the task in the database; never changes
     * @param later after how long it comes back that was stopped, or failed
     * @param chore asked for when it runs, since tasks are made before what they work with
     */
    public static CustomTask<Void> task(String name, Duration later, Supplier<? extends Chore> chore) {
        return Tasks.custom(name, Void.class)
                .onDeadExecution(new ReviveDeadExecution<>())
                .onFailure(new OnFailureRetryLater<>(later))
                .execute((instance, context) -> chore.get()
                                .run(
                                        UUID.fromString(instance.getId()),
                                        () -> context.getSchedulerState().isShuttingDown())
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (complete, operations) -> operations.reschedule(
                                complete, complete.getTimeDone().plus(later)));
    }
}
