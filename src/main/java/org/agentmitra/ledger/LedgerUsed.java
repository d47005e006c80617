package org.agentmitra.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** Somebody took audit records away as a file, or had them verified. */
record LedgerUsed(UUID actor, String action, @Nullable String subjectId, Map<String, Object> details)
        implements Audited {

    /** @param filters names of the filters that were on; what was searched may be a person's */
    static LedgerUsed exported(UUID actor, List<String> filters, long records) {
        return new LedgerUsed(actor, "audit.exported", null, Map.of("filters", filters, "records", records));
    }

    static LedgerUsed verified(UUID actor, UUID verification) {
        return new LedgerUsed(actor, "audit.verified", verification.toString(), Map.of());
    }

    @Override
    public String subjectType() {
        return "audit";
    }
}
