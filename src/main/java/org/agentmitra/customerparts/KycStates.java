package org.agentmitra.customerparts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the states by user and copies them to the records. */
@Component
@Transactional
class KycStates implements KycStanding {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    KycStates(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public void stands(UUID user, KycState state, Instant at) {
        int kept = jdbc.sql("""
                merge into customer_kyc k
                using (select cast(:user as uuid) as user_id, cast(:state as varchar) as state,
                    cast(:since as timestamp with time zone) as since) n
                on k.user_id = n.user_id
                when matched and k.since <= n.since then update set state = n.state, since = n.since
                when not matched then insert (user_id, state, since) values (n.user_id, n.state, n.since)
                """)
                .param("user", user)
                .param("state", state.name())
                .param("since", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        if (kept > 0) {
            int records = jdbc.sql("update customers set kyc_state = ? where user_id = ?")
                    .params(state.name(), user)
                    .update();
            events.publishEvent(new KycStood(user, state, records));
        }
    }

    @Override
    public void settle(UUID customer) {
        jdbc.sql("update customers set kyc_state = coalesce((select k.state from customer_kyc k"
                        + " where k.user_id = customers.user_id), 'NONE') where id = ?")
                .param(customer)
                .update();
    }
}
