package org.agentmitra.jobs;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.agentmitra.documents.PrivateCopy;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.UnreadableFile;
import org.agentmitra.targets.RowWord;
import org.jspecify.annotations.Nullable;

/** The rows of an import's file that are still to be read, as people corrected them. Used by one thread. */
public final class Source implements AutoCloseable {
    /** Rows whose corrections are looked up together. */
    private static final int AHEAD = 1_000;

    /** No file is read for longer in one go, what becomes of its rows aside; one of a million rows takes a few minutes. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final PrivateCopy copy;
    private final SheetFile file;
    private final SheetFile.Rows rows;
    private final int afterRow;
    private final @Nullable Amender amender;
    private final Clock clock;
    private Duration spent = Duration.ZERO;
    private final Deque<SheetRow> ahead = new ArrayDeque<>();
    private Map<Integer, RowAmendment> amendments = Map.of();

    /** Finds the changes of rows between two numbers, both included. */
    @FunctionalInterface
    interface Amender {
        Map<Integer, RowAmendment> of(int fromRow, int toRow);
    }

    /** @param amender null where the file is read as it stands */
    Source(
            PrivateCopy copy,
            SheetFile file,
            SheetFile.Rows rows,
            int afterRow,
            @Nullable Amender amender,
            Clock clock) {
        this.copy = copy;
        this.file = file;
        this.rows = rows;
        this.afterRow = afterRow;
        this.amender = amender;
        this.clock = clock;
    }

    /**
     * The next row; null at the end.
     *
     * @throws UnreadableFile when the file turns out unreadable, or takes longer than any should
     */
    public @Nullable SheetRow next() throws IOException {
        if (amender == null) {
            return raw();
        }
        if (ahead.isEmpty()) {
            lookAhead(amender);
        }
        SheetRow row = ahead.poll();
        return row == null
                ? null
                : amendments.getOrDefault(row.number(), RowAmendment.NONE).amended(row);
    }

    /** What somebody said of the row that was read last. */
    RowWord word(SheetRow last) {
        return amendments.getOrDefault(last.number(), RowAmendment.NONE).word();
    }

    private void lookAhead(Amender from) throws IOException {
        SheetRow row = raw();
        while (row != null) {
            ahead.add(row);
            row = ahead.size() < AHEAD ? raw() : null;
        }
        amendments = ahead.isEmpty()
                ? Map.of()
                : from.of(ahead.getFirst().number(), ahead.getLast().number());
    }

    private @Nullable SheetRow raw() throws IOException {
        SheetRow row = timed();
        while (row != null && row.number() <= afterRow) {
            row = timed();
        }
        return row;
    }

    private @Nullable SheetRow timed() throws IOException {
        Instant before = clock.instant();
        SheetRow row = rows.next();
        spent = spent.plus(Duration.between(before, clock.instant()));
        if (spent.compareTo(LONGEST) > 0) {
            throw new UnreadableFile("too-slow", LONGEST.toMinutes());
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        try (copy;
                file) {
            rows.close();
        }
    }
}
