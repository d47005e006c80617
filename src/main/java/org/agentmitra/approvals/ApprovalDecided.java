package org.agentmitra.approvals;

import java.util.UUID;

/**
 * A second person decided about the start of an import; published in the transaction of the decision.
 *
 * @param askedBy who is to be told
 * @param by name of who decided
 * @param reason may be empty when they agreed
 */
public record ApprovalDecided(
        UUID importId, UUID askedBy, String fileName, boolean approved, String by, String reason) {}
