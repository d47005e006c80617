package org.agentmitra.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts imports into the durable queue, in the caller's transaction: both or neither are kept. */
@Component
class ImportQueue {
    private final SchedulerClient client;
    private final CustomTask<Void> check;
    private final CustomTask<Void> run;
    private final Clock clock;

    ImportQueue(
            DataSource dataSource,
            @Qualifier("importCheckTask") CustomTask<Void> check,
            @Qualifier("importRunTask") CustomTask<Void> run,
            Clock clock) {
        this.client = SchedulerClient.Builder.create(
                        new TransactionAwareDataSourceProxy(dataSource), List.of(check, run))
                .build();
        this.check = check;
        this.run = run;
        this.clock = clock;
    }

    void check(UUID id) {
        client.scheduleIfNotExists(check.instance(id.toString()), clock.instant());
    }

    void run(UUID id) {
        client.scheduleIfNotExists(run.instance(id.toString()), clock.instant());
    }
}
