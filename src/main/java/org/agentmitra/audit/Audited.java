package org.agentmitra.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that leaves an audit record in the transaction that publishes it. */
public interface Audited {
    /**
     * The user who did it; null for the system itself. Where somebody acts in the user's place the record names them too,
     * without the event's doing.
     */
    @Nullable
    UUID actor();

    /** What was done, as {@code noun.verb} in the past tense: {@code policy.imported}. */
    String action();

    /** Kind of the record that changed: {@code policy}. */
    String subjectType();

    /** Key of the record that changed; null when the event is about none. */
    @Nullable
    String subjectId();

    /** Facts worth keeping: field names, counts, ids. Never personal values or secrets. */
    Map<String, Object> details();
}
