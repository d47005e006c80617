package org.agentmitra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.agentmitra.documents.Vault.Sealed;
import org.agentmitra.keys.StreamKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals every file with the primary key that is not sealed with it yet. Each is done by itself, so that it can be stopped
 * and begun again at any time, also while the portal runs.
 */
@Component
class Reseal {
    private static final Logger log = LoggerFactory.getLogger(Reseal.class);
    private static final int AT_ONCE = 200;

    private final Documents documents;
    private final Vault vault;
    private final StreamKeys keys;
    private final AfterTransaction after;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Reseal(
            Documents documents,
            Vault vault,
            StreamKeys keys,
            AfterTransaction after,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.vault = vault;
        this.keys = keys;
        this.after = after;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * What came of it.
     *
     * @param done files that are sealed anew
     * @param left files that could not be read; the log names them
     */
    record Outcome(int done, int left) {}

    Outcome run() {
        int done = 0;
        int left = 0;
        UUID last = new UUID(0, 0);
        List<Document> page = documents.sealedOtherwise(keys.primary(), last, AT_ONCE);
        while (!page.isEmpty()) {
            for (Document document : page) {
                if (succeeds(document)) {
                    done++;
                } else {
                    left++;
                }
            }
            last = page.getLast().id();
            page = documents.sealedOtherwise(keys.primary(), last, AT_ONCE);
        }
        return new Outcome(done, left);
    }

    private boolean succeeds(Document document) {
        try {
            reseal(document);
            return true;
        } catch (IOException | UnreadableDocument unreadable) {
            log.error("Document {} keeps its old seal", document.id(), unreadable);
            return false;
        }
    }

    private void reseal(Document document) throws IOException {
        try (InputStream plain = vault.open(document, 0)) {
            Sealed fresh = vault.seal(document.id(), plain);
            if (!fresh.sha256().equals(document.ref().sha256())) {
                vault.drop(fresh.blob());
                throw new IOException("its content is not what was stored: the checksum differs");
            }
            transaction.executeWithoutResult(status -> exchange(document, fresh));
        }
    }

    /** Where the row changed meanwhile, by another command or a deletion, the new content is superfluous. */
    private void exchange(Document document, Sealed fresh) {
        after.rollbackDrop(fresh.blob());
        if (documents.exchange(document, fresh)) {
            after.commitDrop(document.blob());
            events.publishEvent(DocumentEvent.of(null, "resealed", document));
        } else {
            after.commitDrop(fresh.blob());
        }
    }
}
