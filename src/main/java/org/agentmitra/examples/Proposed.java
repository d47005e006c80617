package org.agentmitra.examples;

import org.agentmitra.designs.DesignedColumn;

/**
 * A column of a template as an example suggests it.
 *
 * @param meant field that the header means elsewhere; empty for none
 */
record Proposed(DesignedColumn column, String meant, Verdict verdict) {
    boolean doubtful() {
        return verdict.sureness() == Sureness.DOUBTFUL;
    }
}
