package org.agentmitra.followups;

import org.agentmitra.customerparts.CustomerTransferred;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts what was planned with a customer into the agenda of the agent who takes over; in the transaction of the transfer. */
@Component
class FollowUpMoves {
    private final JdbcClient jdbc;

    FollowUpMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CustomerTransferred done) {
        if (done.toUser() != null && done.fromUser() != null) {
            jdbc.sql("update follow_ups set user_id = :to, version = version + 1"
                            + " where customer_id = :customer and user_id = :from and done_at is null")
                    .param("to", done.toUser())
                    .param("customer", done.customer())
                    .param("from", done.fromUser())
                    .update();
        }
    }
}
