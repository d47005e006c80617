package org.agentmitra.documents;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the scanner again about what it did not answer, and lets out or destroys what it then judges. */
@Component
class Quarantine {
    private static final Logger log = LoggerFactory.getLogger(Quarantine.class);
    private static final int AT_ONCE = 100;

    private final Documents documents;
    private final Admission admission;
    private final AfterTransaction after;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Quarantine(
            Documents documents,
            Admission admission,
            AfterTransaction after,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.admission = admission;
        this.after = after;
        this.transaction = transaction;
        this.events = events;
    }

    /** Ends at the first that is not answered: so would be the others. */
    void run() {
        run(admission);
    }

    void run(Admission asked) {
        List<Document> waiting = documents.waiting(AT_ONCE);
        for (Document document : waiting) {
            if (!judged(asked, document)) {
                return;
            }
        }
    }

    /** @return false when the scanner does not answer */
    private boolean judged(Admission asked, Document document) {
        try {
            Optional<ScanState> judged = asked.scan(document);
            if (judged.filter(ScanState.WAITING::equals).isPresent()) {
                return false;
            }
            transaction.executeWithoutResult(status -> settle(document, judged));
        } catch (UnreadableDocument unreadable) {
            // It went meanwhile, with another page of its paper for example; the others are judged all the same.
            log.warn("Document {} stays in quarantine: {}", document.id(), unreadable.toString());
        }
        return true;
    }

    private void settle(Document document, Optional<ScanState> judged) {
        if (judged.isPresent()) {
            if (documents.judged(document.id(), judged.get())) {
                events.publishEvent(DocumentEvent.of(null, "released", document));
            }
        } else if (documents.remove(document.id())) {
            after.commitDrop(document.blob());
            events.publishEvent(DocumentEvent.of(null, "destroyed", document));
            events.publishEvent(new DocumentInfected(
                    document.id(),
                    document.owner(),
                    document.kind(),
                    document.ref().fileName()));
        }
    }
}
