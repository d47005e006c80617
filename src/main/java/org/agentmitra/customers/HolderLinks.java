package org.agentmitra.customers;

import java.util.UUID;
import org.agentmitra.customerparts.HolderLinked;
import org.agentmitra.customerparts.HolderUnlinked;
import org.agentmitra.customerparts.KycStanding;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Users who may see a customer's record because they are that customer. */
@Service
@Transactional
public class HolderLinks {
    private final Customers customers;
    private final CustomerService service;
    private final KycStanding kyc;
    private final ApplicationEventPublisher events;

    HolderLinks(Customers customers, CustomerService service, KycStanding kyc, ApplicationEventPublisher events) {
        this.customers = customers;
        this.service = service;
        this.kyc = kyc;
        this.events = events;
    }

    /**
     * Lets a user see the customer's record as its holder.
     *
     * @throws NotFound when the viewer may not change the customer
     */
    public void link(Viewer viewer, UUID id, UUID user) {
        Customer customer = service.changeable(viewer, id);
        customer.link(user);
        customers.saveAndFlush(customer);
        kyc.settle(id);
        events.publishEvent(CustomerUpdated.linked(viewer.user(), id));
        events.publishEvent(new HolderLinked(id, user, viewer.name()));
    }

    /**
     * Lets nobody see it as its holder any more.
     *
     * @throws NotFound when the viewer may not change the customer
     */
    public void unlink(Viewer viewer, UUID id) {
        Customer customer = service.changeable(viewer, id);
        UUID user = customer.holder().user();
        if (user != null && customer.unlink()) {
            customers.saveAndFlush(customer);
            kyc.settle(id);
            events.publishEvent(CustomerUpdated.unlinked(viewer.user(), id));
            events.publishEvent(new HolderUnlinked(id, user, viewer.name()));
        }
    }

    /**
     * The customer as who may see the record.
     *
     * @throws NotFound when the viewer may not change the customer
     */
    public Holder holder(Viewer viewer, UUID id) {
        return service.changeable(viewer, id).holder();
    }
}
