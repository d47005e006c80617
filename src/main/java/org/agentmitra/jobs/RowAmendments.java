package org.agentmitra.jobs;

import java.util.Map;
import java.util.UUID;

/** What people changed of the rows of imports, kept by another module; rows are read through it. */
public interface RowAmendments {
    /** Whether anything of the sheet is changed. */
    boolean any(UUID importId, int sheet);

    /** Changes of the rows between two numbers, both included, by number; rows as they stand are left out. */
    Map<Integer, RowAmendment> of(UUID importId, int sheet, int fromRow, int toRow);

    /** Forgets what was changed of an import. */
    void purge(UUID importId);
}
