package org.agentmitra.support;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Something that happened to an account, for tests of what is done with audit records. */
public record TestRecord(UUID actor, String action, UUID account, Map<String, Object> details) implements Audited {
    public TestRecord(UUID actor, String action, UUID account, String address) {
        this(actor, action, account, Map.of("address", address));
    }

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subjectId() {
        return account == null ? null : account.toString();
    }
}
