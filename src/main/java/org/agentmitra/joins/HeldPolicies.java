package org.agentmitra.joins;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a customer holds, as evidence when somebody decides whether two records are one person. */
public interface HeldPolicies {
    /**
     * Numbers of the policies of each customer, the newest first; one query.
     *
     * @param each at most so many for a customer
     * @return no entry where a customer holds none
     */
    Map<UUID, List<String>> latest(Collection<UUID> customers, int each);
}
