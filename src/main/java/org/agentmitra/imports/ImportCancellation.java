package org.agentmitra.imports;

import java.util.UUID;
import org.agentmitra.jobs.ImportStatus;

/**
 * What giving up an import would mean, as its page asks.
 *
 * @param words ending of the keys of texts that are the kind's own
 * @param saved rows of which the run has made or changed something, which stays
 * @param goesOn whether the run goes on meanwhile
 */
record ImportCancellation(UUID id, String fileName, String words, int saved, boolean goesOn) {
    static ImportCancellation of(ImportFacts facts) {
        return new ImportCancellation(
                facts.id(),
                facts.fileName(),
                facts.kind().words(),
                facts.done().created() + facts.done().updated(),
                facts.status() == ImportStatus.RUNNING && facts.pausedAt() == null);
    }
}
