package org.agentmitra.chores;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Puts chores of one kind into the durable queue, in the caller's transaction: both or neither are kept. */
public final class ChoreQueue {
    private final SchedulerClient client;
    private final CustomTask<Void> task;
    private final Clock clock;

    /** @param task made by {@link Chores} */
    public ChoreQueue(DataSource dataSource, CustomTask<Void> task, Clock clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), List.of(task))
                .build();
        this.task = task;
        this.clock = clock;
    }

    /** Has it done as soon as a node is free; nothing when it is in the queue. */
    public void run(UUID id) {
        run(id, Duration.ZERO);
    }

    /** Has it done a while later, unless it is in the queue. */
    public void run(UUID id, Duration later) {
        client.scheduleIfNotExists(task.instance(id.toString()), clock.instant().plus(later));
    }
}
