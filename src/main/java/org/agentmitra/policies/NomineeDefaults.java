package org.agentmitra.policies;

import java.util.List;
import java.util.UUID;

/** Whom a customer names for policies that name nobody themselves; the module that keeps nominees implements it. */
public interface NomineeDefaults {
    /** In order; one query. */
    List<Default> of(UUID customer);

    /**
     * Somebody who receives a share.
     *
     * @param relation message key of what they are to the customer
     * @param percent the share, with two decimals
     */
    record Default(String name, String relation, String percent) {}
}
