package org.agentmitra.policies;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.customerparts.Belongings;
import org.agentmitra.customerparts.CustomerJoined;
import org.agentmitra.customerparts.CustomerParted;
import org.agentmitra.customerparts.CustomerRenamed;
import org.agentmitra.customerparts.CustomerTransferred;
import org.agentmitra.matching.CustomerBook;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the holder that policies carry true, in the transaction in which the customer changed. */
@Component
class HolderChanges implements Belongings {
    private final JdbcClient jdbc;
    private final CustomerBook customers;
    private final BookHoldings holdings;

    HolderChanges(JdbcClient jdbc, CustomerBook customers, BookHoldings holdings) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.holdings = holdings;
    }

    @Override
    public String table() {
        return "policies";
    }

    @Override
    public String column() {
        return "holder_id";
    }

    @EventListener
    void on(CustomerRenamed event) {
        hold(event.customer(), event.customer(), event.name());
    }

    @EventListener
    void on(CustomerJoined event) {
        Map<UUID, String> names = customers.names(List.of(event.into()));
        String name = names.get(event.into());
        if (name == null) {
            throw new IllegalStateException("Joined into a customer that is not there: " + event.into());
        }
        hold(event.stub(), event.into(), name);
        holdings.refresh(List.of(event.stub(), event.into()));
    }

    @EventListener
    void on(CustomerParted event) {
        hold(event.customer(), event.customer(), event.name());
        holdings.refresh(List.of(event.customer(), event.from()));
    }

    /** Policies of the customer that the former agent looked after come into the other book. */
    @EventListener
    void on(CustomerTransferred event) {
        jdbc.sql("""
                update policies set agent_id = :to, scope_path = :path, version = version + 1
                where holder_id = :holder and agent_id = :from and provider_id = :provider
                """)
                .param("to", event.to().id())
                .param("path", event.to().path())
                .param("holder", event.customer())
                .param("from", event.from())
                .param("provider", event.to().provider())
                .update();
    }

    private void hold(UUID before, UUID holder, String name) {
        jdbc.sql("""
                update policies set holder_id = :holder, holder_name = :name, holder_key = :key, version = version + 1
                where holder_id = :before
                """)
                .param("holder", holder)
                .param("name", name)
                .param("key", HolderKey.of(name))
                .param("before", before)
                .update();
    }
}
