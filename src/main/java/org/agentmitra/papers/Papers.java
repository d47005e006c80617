package org.agentmitra.papers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's papers, for the modules that work with them. Who may do so is theirs to know: a dossier is an opaque id here.
 */
@Service
public class Papers {
    private final PaperStore store;
    private final PaperFiles files;
    private final Identities identities;
    private final ApplicationEventPublisher events;

    Papers(PaperStore store, PaperFiles files, Identities identities, ApplicationEventPublisher events) {
        this.store = store;
        this.files = files;
        this.identities = identities;
        this.events = events;
    }

    /** All but those that others replaced, oldest first; what is only asked for is among them. */
    public List<PaperRow> of(UUID dossier) {
        return store.of(dossier);
    }

    /** Whether a paper of the kind was brought and not rejected. */
    public boolean has(UUID dossier, PaperKind kind) {
        return of(dossier).stream()
                .anyMatch(row -> row.kind() == kind && row.state().stands());
    }

    /**
     * Asks for a paper, and once more for one that is rejected. Asking twice for a kind asks once, for the later reason.
     *
     * @param reason as the customer is told, in their language
     */
    @Transactional
    public void ask(Viewer viewer, UUID dossier, PaperKind kind, String reason) {
        List<UUID> before = of(dossier).stream()
                .filter(row -> row.kind() == kind && row.state().awaited())
                .map(PaperRow::id)
                .toList();
        store.replace(before);
        UUID id = Ids.next();
        store.ask(id, dossier, kind, reason);
        events.publishEvent(PaperEvent.of(viewer.user(), "asked", id, dossier, kind));
    }

    /**
     * Accepts or rejects a paper that was brought. The same verdict said twice is said once.
     *
     * @param verdict ACCEPTED or REJECTED
     * @param reason as the customer is told; null for none
     * @throws NotFound when there is no such paper with pages
     */
    @Transactional
    public void judge(Viewer viewer, UUID paper, PaperState verdict, @Nullable String reason) {
        if (verdict != PaperState.ACCEPTED && verdict != PaperState.REJECTED) {
            throw new IllegalArgumentException("no verdict: " + verdict);
        }
        PaperRow row = store.lock(paper).filter(Papers::isBrought).orElseThrow(() -> new NotFound("paper", paper));
        if (row.state() != verdict) {
            store.judge(paper, verdict, reason);
            String verb = verdict == PaperState.ACCEPTED ? "accepted" : "rejected";
            events.publishEvent(PaperEvent.of(viewer.user(), verb, paper, row.dossier(), row.kind()));
        }
    }

    /**
     * Leaves a record that the viewer saw the page, as the address of a page does by itself.
     *
     * @throws NotFound when there is no such paper
     */
    @Transactional
    public void seen(Viewer viewer, UUID paper, int page) {
        PaperRow row = store.find(paper).orElseThrow(() -> new NotFound("paper", paper));
        events.publishEvent(PaperEvent.seen(viewer.user(), paper, row.dossier(), row.kind(), page));
    }

    /** From now on their owner cannot change what was brought, only bring what is asked for. */
    @Transactional
    public void settle(UUID dossier) {
        store.settle(dossier);
    }

    /**
     * Sets when the pages of a dossier's papers are removed by themselves: so long after the relationship with the person
     * ended as the law says.
     *
     * @param at null to keep them
     */
    @Transactional
    public void keepUntil(UUID dossier, @Nullable Instant at) {
        files.keepUntil(store.allOf(dossier), at);
    }

    /** Removes all papers and numbers of a dossier, with their pages. @param actor null for the system */
    @Transactional
    public void forget(@Nullable UUID actor, UUID dossier) {
        List<UUID> all = store.allOf(dossier);
        files.delete(actor, files.of(all));
        store.remove(all);
        identities.forget(dossier);
    }

    private static boolean isBrought(PaperRow row) {
        return row.state().stands() || row.state() == PaperState.REJECTED;
    }
}
