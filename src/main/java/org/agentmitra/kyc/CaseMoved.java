package org.agentmitra.kyc;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a case.
 *
 * @param actor who did it; null for the portal itself
 * @param user the customer it is about
 */
public record CaseMoved(@Nullable UUID actor, UUID kyc, UUID user, Move move) implements Audited {
    @Override
    public String action() {
        return "kyc." + move.word();
    }

    @Override
    public String subjectType() {
        return "kyc_case";
    }

    @Override
    public String subjectId() {
        return kyc.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("user", user.toString());
    }
}
