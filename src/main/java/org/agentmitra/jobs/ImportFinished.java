package org.agentmitra.jobs;

import java.util.UUID;
import org.agentmitra.targets.Tally;

/**
 * An import came to its end, with or without rows left out; published in the transaction that ends it. One that was
 * cancelled tells nobody: somebody did it.
 *
 * @param failed whether it broke off
 * @param created new records, 0 when it broke off; so are the others
 * @param unchanged records the file says nothing new about
 * @param duplicate rows whose record an earlier row named
 * @param leftOut rows that could not be imported
 */
public record ImportFinished(
        UUID importId,
        UUID uploadedBy,
        String kind,
        String fileName,
        boolean failed,
        int created,
        int updated,
        int unchanged,
        int duplicate,
        int leftOut) {
    /** Kind of the imports that invite people. */
    private static final String PEOPLE = "people";

    /** Whether it invited people instead of writing records. */
    public boolean invites() {
        return kind.equals(PEOPLE);
    }

    static ImportFinished with(Import done, Tally tally) {
        return new ImportFinished(
                done.id(),
                done.uploadedBy(),
                done.kind(),
                done.fileName(),
                false,
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                tally.duplicate(),
                tally.failed() + tally.conflict());
    }

    static ImportFinished without(Import broken) {
        return new ImportFinished(
                broken.id(), broken.uploadedBy(), broken.kind(), broken.fileName(), true, 0, 0, 0, 0, 0);
    }
}
