package org.agentmitra.documents;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.audit.AuditedTogether;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes files whose time is over, and links that lead nowhere any more. */
@Component
class Retention {
    private static final int AT_ONCE = 200;

    private final Documents documents;
    private final DocumentLinks links;
    private final AfterTransaction after;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retention(
            Documents documents,
            DocumentLinks links,
            AfterTransaction after,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.links = links;
        this.after = after;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    void run() {
        links.purge();
        while (Boolean.TRUE.equals(transaction.execute(status -> purgeSome()))) {
            // Each round is a transaction of its own.
        }
    }

    private boolean purgeSome() {
        List<Document> over = documents.over(clock.instant(), AT_ONCE);
        if (over.isEmpty()) {
            return false;
        }
        Set<UUID> ids = over.stream().map(Document::id).collect(Collectors.toSet());
        documents.remove(ids);
        over.forEach(document -> after.commitDrop(document.blob()));
        events.publishEvent(new AuditedTogether(over.stream()
                .map(document -> new DocumentDeleted(null, document.id(), document.kind()))
                .toList()));
        events.publishEvent(new DocumentsGone(ids));
        return over.size() == AT_ONCE;
    }
}
