package org.agentmitra.approvals;

import org.agentmitra.targets.Lowered;
import org.agentmitra.targets.Tally;

/**
 * What an import would do, as far as a second person has to know.
 *
 * @param rows rows of the file
 * @param leftOut rows that would not be imported
 */
record Figures(int rows, int created, int updated, int unchanged, int leftOut, Lowered lowered) {
    static Figures of(int rows, Tally expected, Lowered lowered) {
        return new Figures(
                rows,
                expected.created(),
                expected.updated(),
                expected.unchanged(),
                expected.duplicate() + expected.failed() + expected.conflict() + expected.skipped(),
                lowered);
    }

    /** Whether a second person has to agree. */
    boolean weighty(Limit limit) {
        return tooMany(limit) || lowered.any();
    }

    boolean tooMany(Limit limit) {
        return rows > limit.rows();
    }
}
