package org.agentmitra.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done to many, for reading; five queries. */
@Component
class BulkPages {
    private static final int ROWS = 50;

    private final BulkStore store;
    private final Bulks bulks;

    BulkPages(BulkStore store, Bulks bulks) {
        this.store = store;
        this.bulks = bulks;
    }

    /** @param query of the address: state, after, before; what makes no sense is left out */
    BulkPage page(Viewer viewer, BulkArea area, UUID id, Map<String, String> query) {
        Bulk bulk = bulks.own(viewer, area, id);
        Map<BulkRow.State, Integer> counts = store.counts(id, bulk.total());
        BulkRow.State state = state(query.get("state"));
        Integer after = number(query.get("after"));
        Integer before = number(query.get("before"));
        int from = before != null ? before : after != null ? after : 0;
        List<BulkRow> rows = store.rows(id, state, from, before != null, ROWS + 1);
        int total = state == null ? bulk.total() : counts.getOrDefault(state, 0);
        PageOf<BulkRow> page =
                PageOf.cut(rows, ROWS, PageOf.Way.of(after, before), total, row -> String.valueOf(row.position()));
        UUID undoneBy = store.undoing(id).orElse(null);
        boolean undoable = bulks.undoable(bulk, counts.getOrDefault(BulkRow.State.DONE, 0), undoneBy);
        return new BulkPage(
                area, bulk, BulkStore.local(bulk.started(), viewer.zone()), counts, state, page, undoable, undoneBy);
    }

    private static BulkRow.@Nullable State state(@Nullable String text) {
        return Arrays.stream(BulkRow.State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,7}") ? Integer.valueOf(text) : null;
    }
}
