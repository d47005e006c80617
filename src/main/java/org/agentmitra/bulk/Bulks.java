package org.agentmitra.bulk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.chores.ChoreQueue;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins what is done to many. Whom it means is settled then: who comes to match a filter later is not touched. */
@Service
public class Bulks {
    /** Chosen one by one. */
    public static final int PAGE = 25;

    /** Up to so many are done while the page waits. */
    public static final int FEW = 200;

    /** At once; more than any agency has. */
    public static final int MOST = 100_000;

    /** Message key of why something is not done to somebody whom others changed. */
    public static final String MEANWHILE = "bulk.meanwhile";

    /** Whoever waits for few does them sooner; this is for who went away with the process. */
    private static final Duration AFTER_A_CRASH = Duration.ofMinutes(1);

    private final BulkStore store;
    private final BulkDeeds deeds;
    private final BulkRun run;
    private final ChoreQueue queue;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Bulks(
            BulkStore store,
            BulkDeeds deeds,
            BulkRun run,
            @Qualifier("bulkQueue") ChoreQueue queue,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.deeds = deeds;
        this.run = run;
        this.queue = queue;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Begins it. Few are done when this returns.
     *
     * @param id of what is begun, which there is none of yet
     * @param meant no more than {@link #MOST}
     */
    public void begin(
            Viewer viewer,
            UUID id,
            String kind,
            Map<String, String> details,
            Locale language,
            List<BulkSubject> meant) {
        begin(
                viewer,
                new Bulk(id, viewer.user(), kind, details, language, meant.size(), null, store.now(), null),
                meant);
    }

    /**
     * Whether it was begun before; if it broke off it goes on.
     *
     * @throws NotFound when somebody else began it
     */
    public boolean goesOn(Viewer viewer, UUID id) {
        Optional<Bulk> known = store.find(id);
        if (known.isEmpty()) {
            return false;
        }
        Bulk bulk = known.filter(one -> one.actor().equals(viewer.user())).orElseThrow(() -> new NotFound("bulk", id));
        if (bulk.running()) {
            transaction.executeWithoutResult(status -> queue.run(id));
        }
        return true;
    }

    /**
     * Takes back what was done, for those for whom it was.
     *
     * @throws Refused when that is not possible, or was done already
     */
    UUID undo(Viewer viewer, BulkArea area, UUID id, UUID undoing, Locale language) {
        Bulk bulk = own(viewer, area, id);
        BulkDeed deed = deeds.of(bulk.kind());
        String kind = deed.undo(bulk.kind()).orElse(null);
        if (kind == null
                || bulk.running()
                || bulk.undoes() != null
                || store.undoing(id).isPresent()) {
            throw new Refused("kind", "bulk.undo.impossible");
        }
        BulkDeed.Undoing with = deed.undoing(bulk, store.done(id), language);
        if (with.meant().isEmpty()) {
            throw new Refused("kind", "bulk.undo.impossible");
        }
        int many = with.meant().size();
        begin(
                viewer,
                new Bulk(undoing, viewer.user(), kind, with.details(), language, many, id, store.now(), null),
                with.meant());
        return undoing;
    }

    /** @throws NotFound when there is none, or somebody else's */
    Bulk own(Viewer viewer, BulkArea area, UUID id) {
        return store.find(id)
                .filter(bulk -> bulk.actor().equals(viewer.user()))
                .filter(bulk -> deeds.of(bulk.kind()).area() == area)
                .orElseThrow(() -> new NotFound("bulk", id));
    }

    /** Whether there is something to take back, and nothing did. */
    boolean undoable(Bulk bulk, int done, @Nullable UUID undoneBy) {
        return !bulk.running()
                && bulk.undoes() == null
                && done > 0
                && undoneBy == null
                && deeds.of(bulk.kind()).undo(bulk.kind()).isPresent();
    }

    private void begin(Viewer viewer, Bulk bulk, List<BulkSubject> meant) {
        BulkDeed deed = deeds.of(bulk.kind());
        boolean behind = deed.behind() || meant.size() > FEW;
        transaction.executeWithoutResult(status -> {
            store.add(bulk, meant);
            events.publishEvent(new BulkStarted(
                    viewer.user(), deed.area(), bulk.id(), bulk.kind(), meant.size(), bulk.undoes() != null));
            queue.run(bulk.id(), behind ? Duration.ZERO : AFTER_A_CRASH);
        });
        if (!behind) {
            run.run(bulk.id(), () -> false);
        }
    }
}
