package org.agentmitra.notifications;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts messages into the durable queue, in the caller's transaction. */
@Component
class MessageQueue {
    private final SchedulerClient client;
    private final CustomTask<Void> delivery;
    private final Clock clock;

    MessageQueue(DataSource dataSource, @Qualifier("messageDeliveryTask") CustomTask<Void> delivery, Clock clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), List.of(delivery))
                .build();
        this.delivery = delivery;
        this.clock = clock;
    }

    /** @return false when it waits in the queue already */
    boolean deliver(UUID message) {
        return client.scheduleIfNotExists(delivery.instance(message.toString()), clock.instant());
    }
}
