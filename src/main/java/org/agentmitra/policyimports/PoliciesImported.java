package org.agentmitra.policyimports;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.agentmitra.targets.Tally;

/** A chunk of an import became policies. */
public record PoliciesImported(UUID actor, UUID importId, UUID agent, int fromRow, int toRow, Tally tally)
        implements Audited {
    @Override
    public String action() {
        return "policies.imported";
    }

    @Override
    public String subjectType() {
        return "import";
    }

    @Override
    public String subjectId() {
        return importId.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("agent", agent, "from", fromRow, "to", toRow, "counts", tally);
    }
}
