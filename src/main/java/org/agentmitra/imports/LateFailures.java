package org.agentmitra.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says why a row that passed the check failed in the run: another import, or somebody at the desk, was faster. */
@Component
class LateFailures {
    static final String CODE = "changed-since-check";

    private final FindingStore findings;

    LateFailures(FindingStore findings) {
        this.findings = findings;
    }

    /** Adds a finding for each failed row of a chunk that has none; both row numbers are included. */
    void explain(UUID importId, ImportTarget target, int fromRow, int toRow) {
        Set<Integer> explained = findings.critical(importId, fromRow, toRow).keySet();
        List<Finding> late = target.preview(importId, RowOutcome.FAILED, fromRow - 1, toRow - fromRow + 1).stream()
                .filter(row -> row.number() <= toRow && !explained.contains(row.number()))
                .map(row -> new Finding(row.number(), null, row.key(), Severity.CRITICAL, CODE, List.of()))
                .toList();
        if (!late.isEmpty()) {
            findings.add(importId, late);
        }
    }
}
