package org.agentmitra.commissionbills;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Lines of a bill were brought, matched, disputed or taken away as a file. */
record BillMoved(UUID actor, String action, UUID bill, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "commission_bill";
    }

    @Override
    public String subjectId() {
        return bill.toString();
    }
}
