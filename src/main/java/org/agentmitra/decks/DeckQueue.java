package org.agentmitra.decks;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts files into the durable queue, in the caller's transaction. */
@Component
class DeckQueue {
    private final SchedulerClient client;
    private final CustomTask<Void> task;
    private final Clock clock;

    DeckQueue(DataSource dataSource, @Qualifier("deckTask") CustomTask<Void> task, Clock clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), List.of(task))
                .build();
        this.task = task;
        this.clock = clock;
    }

    void run(UUID id) {
        client.scheduleIfNotExists(task.instance(id.toString()), clock.instant());
    }
}
