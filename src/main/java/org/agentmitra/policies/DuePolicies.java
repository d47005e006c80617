package org.agentmitra.policies;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The policies that a viewer may see, the next due first, for other modules' pages; two queries. */
@Component
public class DuePolicies {
    private final PolicyList list;

    DuePolicies(PolicyList list) {
        this.list = list;
    }

    /**
     * A policy in short.
     *
     * @param plan null when the insurer did not say
     * @param dueOn null when no premium is due any more, or when it is not known
     * @param standing message key
     * @param tone ending of the badge's class
     */
    public record DuePolicy(
            UUID id,
            String number,
            @Nullable String plan,
            Money premium,
            @Nullable LocalDate dueOn,
            String standing,
            String tone) {}

    /** The first page of them at most, and how many there are. */
    public PageOf<DuePolicy> of(Viewer viewer, LocalDate today) {
        PageOf<PolicyRow> rows = list.select(viewer, today, PolicyFilter.of(Map.of(), today), null)
                .page(PolicySort.of("due"), null, null);
        return new PageOf<>(
                rows.items().stream().map(DuePolicies::of).toList(), rows.total(), rows.next(), rows.previous());
    }

    private static DuePolicy of(PolicyRow row) {
        return new DuePolicy(
                row.id(),
                row.number(),
                row.plan(),
                row.premium(),
                row.nextDueOn(),
                "policies.standing." + row.standing().name(),
                row.standing().tone());
    }
}
