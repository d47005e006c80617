package org.agentmitra.ledger;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
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

/** Sealing by the minute, and verifications in the background. */
@Configuration
class LedgerTasks {
    @Bean
    RecurringTask<Void> auditSealingTask(ObjectProvider<Sealing> sealing) {
        return Tasks.recurring("audit-sealing", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> sealing.getObject().seal());
    }

    @Bean
    CustomTask<Void> auditVerificationTask(ObjectProvider<Verifier> verifier) {
        return Tasks.custom("audit-verification", Void.class)
                .onDeadExecution(new ReviveDeadExecution<>())
                .onFailure(new OnFailureRetryLater<>(Duration.ofSeconds(30)))
                .execute((instance, context) -> {
                    verifier.getObject().run(UUID.fromString(instance.getId()));
                    return new OnCompleteRemove<>();
                });
    }
}
