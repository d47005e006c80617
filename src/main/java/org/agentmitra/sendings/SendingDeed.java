package org.agentmitra.sendings;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.bulk.Bulk;
import org.agentmitra.bulk.BulkArea;
import org.agentmitra.bulk.BulkDeed;
import org.agentmitra.bulk.BulkRow;
import org.agentmitra.customerparts.CustomerFiles;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Sends a presentation to each of many customers. What went out cannot be taken back, and nobody waits for it. */
@Component
class SendingDeed implements BulkDeed {
    static final String KIND = "presentation";

    private final CustomerFiles customers;
    private final ShowOffers offers;

    SendingDeed(CustomerFiles customers, ShowOffers offers) {
        this.customers = customers;
        this.offers = offers;
    }

    /** What is sent. */
    static Map<String, String> details(ShowOffers.Offer offer) {
        return Map.of(
                "show", offer.presentation().toString(), "link", offer.link().toString(), "code", offer.code());
    }

    @Override
    public BulkArea area() {
        return BulkArea.CUSTOMERS;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public boolean behind() {
        return true;
    }

    @Override
    public void to(Viewer actor, Bulk bulk, BulkRow row) {
        ShowOffers.Offer offer = new ShowOffers.Offer(
                UUID.fromString(bulk.need("show")), UUID.fromString(bulk.need("link")), bulk.need("code"));
        offers.send(actor, offer, customers.open(actor, "customers.read", row.subject()));
    }
}
