package org.agentmitra.papers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.documents.DocumentInfected;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Papers in which the scanner found something after they were taken: their pages go, and another one is waited for. */
@Component
class RefusedPapers {
    private final PaperStore store;
    private final PageStore pages;
    private final PaperFiles files;
    private final ApplicationEventPublisher events;

    RefusedPapers(PaperStore store, PageStore pages, PaperFiles files, ApplicationEventPublisher events) {
        this.store = store;
        this.pages = pages;
        this.files = files;
        this.events = events;
    }

    @EventListener
    void refuse(DocumentInfected infected) {
        pages.papersWith(List.of(infected.document())).stream()
                .flatMap(paper -> store.lock(paper).stream())
                .forEach(row -> refuse(row, infected.document()));
    }

    private void refuse(PaperRow row, UUID infected) {
        UUID id = row.id();
        Optional<UUID> user = store.broughtBy(id);
        files.delete(
                null,
                pages.documents(List.of(id)).stream()
                        .filter(page -> !page.equals(infected))
                        .toList());
        events.publishEvent(PaperEvent.of(null, "refused", id, row.dossier(), row.kind()));
        if (row.state() != PaperState.COVERING && !row.state().stands()) {
            // It was judged or replaced before: nobody waits for another one.
            store.remove(List.of(id));
            return;
        }
        await(row);
        String name = Objects.requireNonNullElse(row.fileName(), "");
        user.ifPresent(who -> events.publishEvent(new PaperRefused(row.dossier(), id, row.kind(), name, who)));
    }

    /** It takes the place of what asked for it, with the reason of that; unless another one of the kind is there. */
    private void await(PaperRow row) {
        List<PaperRow> others = store.of(row.dossier()).stream()
                .filter(other -> other.kind() == row.kind() && !other.id().equals(row.id()))
                .toList();
        if (others.stream().anyMatch(other -> other.state().stands())) {
            store.remove(List.of(row.id()));
            return;
        }
        List<PaperRow> asked =
                others.stream().filter(other -> other.state().awaited()).toList();
        store.replace(asked.stream().map(PaperRow::id).toList());
        pages.remove(row.id());
        store.refuse(row.id(), asked.isEmpty() ? null : asked.getLast().reason());
    }
}
