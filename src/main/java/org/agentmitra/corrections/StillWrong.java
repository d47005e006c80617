package org.agentmitra.corrections;

import java.util.List;
import org.agentmitra.targets.Finding;

/** What was typed into a cell cannot stand there either. */
class StillWrong extends RuntimeException {
    private final transient List<Finding> findings;

    StillWrong(List<Finding> findings) {
        super("row " + findings.getFirst().row());
        this.findings = findings;
    }

    /** Why; at least one. */
    List<Finding> findings() {
        return findings;
    }
}
