package org.agentmitra.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.agentmitra.actors.Actors;
import org.agentmitra.chores.Chore;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does to each what was asked, each in a transaction of its own together with the note that it is done: what is refused for
 * one is done for the others, and after a crash nobody is done twice.
 */
@Component
class BulkRun implements Chore {
    private static final int CHUNK = 100;

    private final BulkStore store;
    private final BulkDeeds deeds;
    private final Actors actors;
    private final TransactionTemplate each;

    BulkRun(BulkStore store, BulkDeeds deeds, Actors actors, PlatformTransactionManager transactions) {
        this.store = store;
        this.deeds = deeds;
        this.actors = actors;
        this.each = new TransactionTemplate(transactions);
    }

    @Override
    public boolean run(UUID id, BooleanSupplier stop) {
        Bulk bulk = store.find(id).filter(Bulk::running).orElse(null);
        if (bulk == null) {
            return true;
        }
        BulkDeed deed = deeds.of(bulk.kind());
        List<BulkRow> chunk = store.waiting(id, CHUNK);
        while (!chunk.isEmpty()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            Optional<Viewer> actor = actors.of(bulk.actor());
            chunk.forEach(row -> settle(deed, bulk, row, actor));
            chunk = store.waiting(id, CHUNK);
        }
        each.executeWithoutResult(status -> {
            if (store.finish(id)) {
                actors.of(bulk.actor()).ifPresent(actor -> deed.after(actor, bulk));
            }
        });
        return true;
    }

    private void settle(BulkDeed deed, Bulk bulk, BulkRow row, Optional<Viewer> actor) {
        String refusal = actor.isEmpty() ? "bulk.actor.gone" : tried(deed, bulk, row, actor.get());
        if (refusal != null) {
            store.settle(bulk.id(), row.position(), refusal);
        }
    }

    /** Whoever else does the same row waits for this transaction, and then leaves it. */
    private @Nullable String tried(BulkDeed deed, Bulk bulk, BulkRow row, Viewer actor) {
        try {
            each.executeWithoutResult(status -> {
                if (store.claim(bulk.id(), row.position())) {
                    deed.to(actor, bulk, row);
                    store.settle(bulk.id(), row.position(), null);
                }
            });
            return null;
        } catch (Refused refused) {
            return refused.code();
        } catch (NotFound beyond) {
            return deed.area().beyond();
        } catch (OptimisticLockingFailureException meanwhile) {
            return Bulks.MEANWHILE;
        }
    }
}
