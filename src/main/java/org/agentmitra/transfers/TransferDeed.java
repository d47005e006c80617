package org.agentmitra.transfers;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.bulk.Bulk;
import org.agentmitra.bulk.BulkArea;
import org.agentmitra.bulk.BulkDeed;
import org.agentmitra.bulk.BulkRow;
import org.agentmitra.customerparts.CustomerFiles;
import org.agentmitra.shared.TypedDate;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Gives each of many customers, who all agreed in the own name, to one agent; and back again. */
@Component
class TransferDeed implements BulkDeed {
    static final String MOVE = "transfers";
    private static final String BACK = "transfers-back";

    private final CustomerFiles customers;
    private final Transfers transfers;

    TransferDeed(CustomerFiles customers, Transfers transfers) {
        this.customers = customers;
        this.transfers = transfers;
    }

    /** What is the same of all transfers. */
    static Map<String, String> details(TransferForm form) {
        return Map.of(
                "agent", Objects.requireNonNull(form.agent()).toString(),
                "how", Objects.requireNonNull(form.how()).name(),
                "on", form.on().date().orElseThrow().toString(),
                "reason", Objects.requireNonNull(form.reason()).strip());
    }

    @Override
    public BulkArea area() {
        return BulkArea.CUSTOMERS;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(MOVE, BACK);
    }

    @Override
    public Optional<String> undo(String kind) {
        return kind.equals(MOVE) ? Optional.of(BACK) : Optional.empty();
    }

    @Override
    public void to(Viewer actor, Bulk bulk, BulkRow row) {
        CustomerFiles.File customer = customers.open(actor, Transfers.PERMISSION, row.subject());
        if (bulk.kind().equals(BACK)) {
            UUID transfer = UUID.fromString(Objects.requireNonNull(row.was()));
            transfers.takeBack(actor, customer.ref(), transfer, row.key(), bulk.id());
        } else {
            transfers.move(actor, customer.ref(), form(bulk, row.key(), customer.name()), bulk.id());
        }
    }

    @Override
    public void after(Viewer actor, Bulk bulk) {
        transfers.tell(actor, bulk.id());
    }

    private static TransferForm form(Bulk bulk, UUID key, String customer) {
        return new TransferForm(
                key,
                UUID.fromString(bulk.need("agent")),
                customer,
                ConsentWay.valueOf(bulk.need("how")),
                TypedDate.of(LocalDate.parse(bulk.need("on"))),
                bulk.need("reason"));
    }
}
