package org.agentmitra.imports;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.agentmitra.reviews.Review;
import org.agentmitra.targets.Tally;
import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it, in one of its states.
 *
 * @param mine whether the viewer may start and cancel it
 * @param repeats the earlier import of the same file; null when there is none
 * @param review what the check found; null before it is done
 * @param failure why the import ended; null unless it failed
 */
record ImportPage(
        UUID id,
        String fileName,
        String statusKey,
        String statusStyle,
        State state,
        boolean mine,
        boolean cancellable,
        Sheet sheet,
        @Nullable UUID repeats,
        Progress progress,
        Tally tally,
        @Nullable Review review,
        @Nullable Failure failure) {

    /** Which part of the page is shown. */
    enum State {
        WAITING,
        CHECKING,
        CHECKED,
        RUNNING,
        FINISHED,
        FAILED,
        CANCELLED
    }

    /** What was recognised. */
    record Sheet(
            String templateKey,
            String name,
            int headerRow,
            List<Column> columns,
            List<String> ignored,
            LocalDate asOf,
            String agent,
            ZonedDateTime uploadedAt,
            int rows,
            int skipped) {}

    /** A column of the file and the template's column it is taken for. */
    record Column(String header, String meaning) {}

    /**
     * How far the portal is.
     *
     * @param rate rows a second; 0 when not known yet
     * @param secondsLeft null when not known yet
     * @param tookSeconds from start to end; null unless finished
     */
    record Progress(
            int percent,
            int done,
            int rate,
            @Nullable Long secondsLeft,
            @Nullable Long tookSeconds) {}

    record Failure(String text, @Nullable String reference) {}

    /** Whether the page asks for its changes. */
    public boolean polling() {
        return state == State.CHECKING || state == State.RUNNING || (state == State.WAITING && repeats == null);
    }

    /** Rows that the run makes or would make records of. */
    public int imported() {
        return tally.created() + tally.updated() + tally.unchanged();
    }

    /** Whether any record would be made or changed; the others are confirmed as of the file's date. */
    public boolean changes() {
        return tally.created() + tally.updated() > 0;
    }

    public int leftOut() {
        return tally.failed() + tally.duplicate();
    }
}
