package org.agentmitra.customers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerRenamed;
import org.agentmitra.matching.BookRows;
import org.agentmitra.matching.Fact;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of single customers. */
@Service
@Transactional
class CustomerService {
    private static final String TYPED = "typed";

    private final Customers customers;
    private final BookRows rows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerService(
            Customers customers, BookRows rows, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.customers = customers;
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The customer as a form to change it. */
    CustomerForm form(Viewer viewer, UUID id) {
        return changeable(viewer, id).form();
    }

    /**
     * Takes what was typed.
     *
     * @throws Refused when a field cannot be so
     * @throws ObjectOptimisticLockingFailureException when somebody else changed the customer meanwhile
     */
    void update(Viewer viewer, UUID id, CustomerForm form) {
        Customer customer = changeable(viewer, id);
        if (customer.version() != form.version()) {
            throw new ObjectOptimisticLockingFailureException(Customer.class, id);
        }
        LocalDate today = viewer.today(clock);
        boolean stub = customer.stub();
        Set<Fact> changed = customer.revise(form, today);
        if (changed.isEmpty() && stub == customer.stub()) {
            return;
        }
        customers.saveAndFlush(customer);
        rows.remember(id, changed, TYPED, today);
        events.publishEvent(CustomerUpdated.of(viewer.user(), id, changed));
        if (changed.contains(Fact.NAME)) {
            events.publishEvent(new CustomerRenamed(id, customer.name(), viewer.user()));
        }
    }

    /** The customer, if the viewer may change it; a record that was joined to another one is not found. */
    Customer changeable(Viewer viewer, UUID id) {
        Scope.Condition scope = viewer.scope("customers.update").condition("scope_path", "id");
        return jdbc.sql("select id from customers where id = :id and joined_into is null and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query(UUID.class)
                .optional()
                .flatMap(customers::findById)
                .orElseThrow(() -> new NotFound("customer", id));
    }
}
