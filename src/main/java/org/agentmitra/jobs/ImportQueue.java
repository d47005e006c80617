package org.agentmitra.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts imports into the durable queue, in the caller's transaction: both or neither are kept. */
@Component
class ImportQueue {
    private static final Logger log = LoggerFactory.getLogger(ImportQueue.class);

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

    /** Has it checked, or lets a check go on. */
    void check(UUID id) {
        put(check.instance(id.toString()));
    }

    /** Has it run, or lets a run go on. */
    void run(UUID id) {
        put(run.instance(id.toString()));
    }

    /** Has one worked on at once that waits in the queue, for whatever. */
    void call(UUID id) {
        for (CustomTask<Void> task : List.of(check, run)) {
            TaskInstance<Void> instance = task.instance(id.toString());
            if (client.getScheduledExecution(instance).isPresent()) {
                put(instance);
            }
        }
    }

    /** One that is set aside is called back at once. One in somebody's hands looks again before it leaves them. */
    private void put(TaskInstance<Void> task) {
        if (!client.scheduleIfNotExists(task, clock.instant())) {
            try {
                client.reschedule(task, clock.instant());
            } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException busy) {
                log.debug("Task {} is not called back: {}", task.getId(), busy.toString());
            }
        }
    }
}
