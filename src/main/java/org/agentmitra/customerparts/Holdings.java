package org.agentmitra.customerparts;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;

/** What customers hold, as far as the book is searched and narrowed by it; the module that keeps policies implements it. */
public interface Holdings {
    /** Customers with a policy that the viewer may see and whose number begins so, at most {@code limit}; one query. */
    Set<UUID> numbered(Viewer viewer, String beginning, int limit);

    /**
     * A query for the ids of customers who may lose their cover, or just did: a premium of theirs is overdue, or a policy
     * lapsed within the last 90 days.
     */
    Scope.Condition atRisk(LocalDate today);

    /**
     * The same asked of one customer after the other, for who walks along an order: H2 would run the query of all ids anew
     * for each.
     *
     * @param id column that holds the customer's id
     */
    Scope.Condition isAtRisk(LocalDate today, String id);
}
