package org.agentmitra.jobs;

import java.util.UUID;
import org.agentmitra.targets.Tally;

/**
 * An import came to its end, with or without rows left out; published in the transaction that ends it. One that was
 * cancelled tells nobody: somebody did it.
 *
 * @param failed whether it broke off
 * @param created new records, 0 when it broke off; so are the others
 * @param leftOut rows that could not be imported
 */
public record ImportFinished(
        UUID importId, UUID uploadedBy, String fileName, boolean failed, int created, int updated, int leftOut) {

    static ImportFinished with(Import done, Tally tally) {
        return new ImportFinished(
                done.id(),
                done.uploadedBy(),
                done.fileName(),
                false,
                tally.created(),
                tally.updated(),
                tally.failed() + tally.conflict());
    }

    static ImportFinished without(Import broken) {
        return new ImportFinished(broken.id(), broken.uploadedBy(), broken.fileName(), true, 0, 0, 0);
    }
}
