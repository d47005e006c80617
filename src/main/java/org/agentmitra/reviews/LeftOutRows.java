package org.agentmitra.reviews;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;

/** Rows of an import that somebody can mend, in the order of the sheet. Each outcome is read to its end once. */
final class LeftOutRows {
    private final List<Cursor> cursors;

    LeftOutRows(ImportTarget target, UUID importId, int afterRow, int size) {
        this.cursors = Stream.of(RowOutcome.FAILED, RowOutcome.CONFLICT)
                .map(outcome -> new Cursor(target, importId, outcome, afterRow, size))
                .toList();
    }

    /** The next rows, so many at most; empty at the end. */
    List<RowPreview> next(int size) {
        List<RowPreview> rows = new ArrayList<>();
        while (rows.size() < size) {
            Optional<Cursor> first =
                    cursors.stream().filter(cursor -> !cursor.isEmpty()).min(Comparator.comparingInt(Cursor::number));
            if (first.isEmpty()) {
                return rows;
            }
            rows.add(first.get().take());
        }
        return rows;
    }

    private static final class Cursor {
        private final ImportTarget target;
        private final UUID importId;
        private final RowOutcome outcome;
        private final int size;
        private final Deque<RowPreview> page = new ArrayDeque<>();
        private int after;
        private boolean more = true;

        Cursor(ImportTarget target, UUID importId, RowOutcome outcome, int afterRow, int size) {
            this.target = target;
            this.importId = importId;
            this.outcome = outcome;
            this.after = afterRow;
            this.size = size;
        }

        boolean isEmpty() {
            if (page.isEmpty() && more) {
                page.addAll(target.preview(importId, outcome, after, size));
                more = page.size() == size;
                after = page.isEmpty() ? after : page.getLast().number();
            }
            return page.isEmpty();
        }

        int number() {
            return page.element().number();
        }

        RowPreview take() {
            return page.remove();
        }
    }
}
