package org.agentmitra.notices;

import org.agentmitra.customerparts.CustomerTransferred;
import org.agentmitra.customerparts.CustomersTransferred;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells both agents that a customer went from one to the other; in the transaction of the transfer. */
@Component
class TransferNotices {
    private final ChosenWays ways;

    TransferNotices(ChosenWays ways) {
        this.ways = ways;
    }

    @EventListener
    void tell(CustomerTransferred done) {
        if (done.many()) {
            return;
        }
        if (done.fromUser() != null) {
            ways.tell(
                    done.fromUser(),
                    "customer-left",
                    "/customers?q=",
                    done.name(),
                    done.to().name(),
                    done.by());
        }
        if (done.toUser() != null) {
            ways.tell(done.toUser(), "customer-came", "/customers/" + done.customer(), done.name(), done.by());
        }
    }

    @EventListener
    void tell(CustomersTransferred done) {
        if (done.fromUser() != null) {
            ways.tell(done.fromUser(), "customers-left", "/customers?q=", done.customers(), done.toName(), done.by());
        }
        if (done.toUser() != null) {
            ways.tell(done.toUser(), "customers-came", "/customers?q=", done.customers(), done.fromName(), done.by());
        }
    }
}
