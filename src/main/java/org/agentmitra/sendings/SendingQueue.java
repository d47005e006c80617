package org.agentmitra.sendings;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts sendings into the durable queue, in the caller's transaction. */
@Component
class SendingQueue {
    private final SchedulerClient client;
    private final CustomTask<Void> task;
    private final Clock clock;

    SendingQueue(DataSource dataSource, @Qualifier("sendingTask") CustomTask<Void> task, Clock clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), List.of(task))
                .build();
        this.task = task;
        this.clock = clock;
    }

    void run(UUID id) {
        client.scheduleIfNotExists(task.instance(id.toString()), clock.instant());
    }
}
