package org.agentmitra.approvals;

import java.util.List;
import java.util.UUID;

/**
 * A second person is asked whether an import may start; published in the transaction that asks, once for each question.
 *
 * @param place in the agent tree where the import stands, as a materialised path
 * @param askedBy who does not decide
 * @param by name of who asks
 * @param needs permissions that whoever decides holds all of
 */
public record ApprovalAsked(
        UUID importId, String fileName, String place, UUID askedBy, String by, List<String> needs) {}
