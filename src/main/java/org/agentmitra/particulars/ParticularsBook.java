package org.agentmitra.particulars;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.particulars.ParticularsStore.Kept;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Particulars of customers whom the caller has found within the viewer's, or the import's, reach. */
@Service
public class ParticularsBook {
    private final ParticularsStore store;
    private final ApplicationEventPublisher events;

    ParticularsBook(ParticularsStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** What is known of the customers; nothing of those of whom nothing is. One query. */
    public Map<UUID, Particulars> of(Collection<UUID> customers) {
        Map<UUID, Particulars> known = new HashMap<>();
        store.find(customers).forEach((customer, kept) -> known.put(customer, kept.particulars()));
        return known;
    }

    /** What is known of a customer; nothing, of version 0, where nothing is. */
    Kept find(UUID customer) {
        return store.find(Set.of(customer)).getOrDefault(customer, Kept.NOTHING);
    }

    /**
     * Knows this and nothing else from now on.
     *
     * @param version of what it is typed over
     * @throws ObjectOptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @Transactional
    public void set(Viewer viewer, UUID customer, Particulars particulars, long version) {
        store.lock(customer);
        Kept known = find(customer);
        if (known.particulars().equals(particulars)) {
            return;
        }
        if (known.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Particulars.class, customer);
        }
        store.put(Map.of(customer, known.typed(particulars)));
        events.publishEvent(new ParticularsChanged(viewer.user(), customer, known.particulars(), particulars));
    }

    /**
     * Fills what is not known of customers; what is known is never overwritten. A fixed number of queries.
     *
     * @param facts by customer
     * @param agent in whose book they are, for the audit
     * @param source where they come from, for example {@code import:<id>}
     * @throws ObjectOptimisticLockingFailureException when somebody changed what is known of one of them meanwhile; tried
     *     again, only what is still missing is filled
     */
    @Transactional
    public void fill(Map<UUID, Particulars> facts, UUID agent, UUID actor, String source) {
        Map<UUID, Kept> known = store.find(facts.keySet());
        Map<UUID, Kept> filled = new LinkedHashMap<>();
        facts.forEach((customer, told) -> {
            Kept kept = known.getOrDefault(customer, Kept.NOTHING);
            if (!told.missingIn(kept.particulars()).isEmpty()) {
                filled.put(customer, kept.filled(told, source));
            }
        });
        if (!filled.isEmpty()) {
            store.put(filled);
            events.publishEvent(new ParticularsFilled(actor, agent, source, filled.size()));
        }
    }

    /** Those of the customers of whom the source told something that nobody changed since. */
    public Set<UUID> reversible(String source, Collection<UUID> customers) {
        Map<UUID, Kept> known = new HashMap<>(store.find(customers));
        known.values().removeIf(kept -> !Objects.equals(kept.source(), source));
        return known.keySet();
    }

    /**
     * Takes out again what the source told of the customers, where nobody changed it since.
     *
     * @throws ObjectOptimisticLockingFailureException when somebody does at this moment
     */
    @Transactional
    public void takeBack(String source, Collection<UUID> customers) {
        Map<UUID, Kept> former = new HashMap<>();
        store.find(customers).forEach((customer, kept) -> {
            if (Objects.equals(kept.source(), source)) {
                former.put(customer, kept.back());
            }
        });
        store.put(former);
    }

    /** As they may wait between the check of a list and its run; null for nothing. */
    public @Nullable String sealed(Particulars particulars) {
        return particulars.isEmpty() ? null : store.seal(particulars);
    }

    /** What {@link #sealed} made unreadable. @throws org.agentmitra.keys.UnreadableField when it was changed */
    public Particulars opened(@Nullable String sealed) {
        return sealed == null ? Particulars.NONE : store.open(sealed);
    }
}
