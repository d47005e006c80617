package org.agentmitra.accounts;

import java.util.UUID;
import org.agentmitra.audit.Audited;

/** An audited event that is about one account. */
public interface AboutAccount extends Audited {
    /** Whose account it is. */
    UUID user();

    @Override
    default String subjectType() {
        return "account";
    }

    @Override
    default String subjectId() {
        return user().toString();
    }
}
