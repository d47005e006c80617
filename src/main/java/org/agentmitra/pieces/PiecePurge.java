package org.agentmitra.pieces;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets uploads that were abandoned. */
@Configuration
class PiecePurge {
    @Bean
    RecurringTask<Void> purgePieces(ObjectProvider<Pieces> pieces) {
        return Tasks.recurring("pieces.purge", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> pieces.getObject().purge());
    }
}
