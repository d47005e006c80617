package org.agentmitra.decks;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes slides of files on any node, also after the process that began died. */
@Configuration
class DeckTasks {
    private static final Duration LATER = Duration.ofSeconds(10);

    @Bean
    CustomTask<Void> deckTask(ObjectProvider<DeckRun> run) {
        return Tasks.custom("presentation-deck", Void.class)
                .onDeadExecution(new ReviveDeadExecution<>())
                .onFailure(new OnFailureRetryLater<>(LATER))
                .execute((instance, context) -> {
                    run.getObject().run(UUID.fromString(instance.getId()));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }
}
