package org.agentmitra.impersonation;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.AboutAccount;

/**
 * Somebody acted in another's place, and it is over.
 *
 * @param actorName name of who did
 * @param user in whose place
 * @param writes whether more than looking was allowed
 * @param how BUTTON, TIME, SIGNED_OUT or BARRED
 */
public record ImpersonationEnded(
        UUID actor,
        String actorName,
        UUID user,
        boolean writes,
        OffsetDateTime started,
        OffsetDateTime ended,
        String how)
        implements AboutAccount {
    @Override
    public String action() {
        return "impersonation.ended";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("how", how, "seconds", Duration.between(started, ended).toSeconds(), "writes", writes);
    }
}
