package org.agentmitra.followups;

import java.time.LocalDate;
import java.util.HashMap;
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

/** Plans the same follow-up for each of many customers, and takes it out of the agenda again. */
@Component
class FollowUpDeed implements BulkDeed {
    static final String PLAN = "followups";
    static final String PERMISSION = "customers.update";
    private static final String BACK = "followups-back";

    private final CustomerFiles customers;
    private final FollowUps followUps;

    FollowUpDeed(CustomerFiles customers, FollowUps followUps) {
        this.customers = customers;
        this.followUps = followUps;
    }

    /** What each of many follow-ups is made of. */
    static Map<String, String> details(FollowUpForm form) {
        Map<String, String> details = new HashMap<>(Map.of(
                "kind", Objects.requireNonNull(form.kind()).name(),
                "on", form.on().date().orElseThrow().toString(),
                "topic", Objects.requireNonNull(form.topic()).strip()));
        form.time().ifPresent(time -> details.put("at", time.toString()));
        return details;
    }

    @Override
    public BulkArea area() {
        return BulkArea.CUSTOMERS;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PLAN, BACK);
    }

    @Override
    public Optional<String> undo(String kind) {
        return kind.equals(PLAN) ? Optional.of(BACK) : Optional.empty();
    }

    @Override
    public void to(Viewer actor, Bulk bulk, BulkRow row) {
        CustomerFiles.File customer = customers.open(actor, PERMISSION, row.subject());
        if (bulk.kind().equals(BACK)) {
            followUps.takeBack(actor, customer.ref(), UUID.fromString(Objects.requireNonNull(row.was())));
        } else {
            followUps.plan(actor, customer.ref(), form(bulk, row.key()));
        }
    }

    private static FollowUpForm form(Bulk bulk, UUID key) {
        return new FollowUpForm(
                key,
                FollowUpKind.valueOf(bulk.need("kind")),
                TypedDate.of(LocalDate.parse(bulk.need("on"))),
                bulk.detail("at"),
                bulk.need("topic"),
                null,
                null,
                null,
                0);
    }
}
