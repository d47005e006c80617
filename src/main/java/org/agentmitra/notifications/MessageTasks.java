package org.agentmitra.notifications;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of the durable queue: a message until it is sent or given up, and the end of old ones. */
@Configuration
class MessageTasks {
    private static final Duration LATER = Duration.ofSeconds(30);

    @Bean
    CustomTask<Void> messageDeliveryTask(ObjectProvider<Deliveries> deliveries, ObjectProvider<QuietGate> gate) {
        return Tasks.custom("message-delivery", Void.class)
                .onDeadExecution(new ReviveDeadExecution<>())
                .onFailure(new OnFailureRetryLater<>(LATER))
                .execute((instance, context) -> next(attempt(UUID.fromString(instance.getId()), gate, deliveries)));
    }

    @Bean
    RecurringTask<Void> messagePurgeTask(ObjectProvider<Deliveries> deliveries) {
        return Tasks.recurring("message-purge", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> deliveries.getObject().purge());
    }

    private static Optional<Instant> attempt(
            UUID message, ObjectProvider<QuietGate> gate, ObjectProvider<Deliveries> deliveries) {
        return gate.getObject()
                .heldUntil(message)
                .or(() -> deliveries.getObject().deliver(message));
    }

    private static CompletionHandler<Void> next(Optional<Instant> again) {
        return again.<CompletionHandler<Void>>map(at -> (complete, operations) -> operations.reschedule(complete, at))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }
}
