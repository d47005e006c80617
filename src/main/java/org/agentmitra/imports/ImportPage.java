package org.agentmitra.imports;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.reviews.Review;
import org.agentmitra.sheets.Layout;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.Tally;
import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it, in one of its states.
 *
 * @param kind what the file was brought for
 * @param mine whether the viewer may start it
 * @param repeats the earlier import of the same file; null when there is none
 * @param review what the check found; null before it is done
 * @param failure why the import ended; null unless it failed
 * @param hold who holds its check or run; null when nobody does
 * @param approvalAsked whether its start waits for a second person
 * @param outdated whether the book is no longer as it was when its rows were compared with it
 * @param waits whether another import of its agent comes first
 * @param interruptedAt since when the database was away under it; null when it is not
 * @param parts what other modules have to say of it
 */
record ImportPage(
        UUID id,
        ImportKind kind,
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
        @Nullable Failure failure,
        @Nullable Hold hold,
        @Nullable ZonedDateTime interruptedAt,
        boolean approvalAsked,
        boolean outdated,
        boolean waits,
        List<PagePart.Part> parts) {

    /** Which part of the page is shown. */
    enum State {
        WAITING,
        MAPPING,
        CHECKING,
        CHECKED,
        RUNNING,
        PAUSED,
        FINISHED,
        FAILED,
        CANCELLED
    }

    /** What was recognised. @param agent whose book it goes into; null for none */
    record Sheet(
            String templateKey,
            @Nullable String templateName,
            String name,
            int headerRow,
            List<String> columns,
            List<String> ignored,
            Layout layout,
            boolean fromFolder,
            LocalDate asOf,
            @Nullable String agent,
            ZonedDateTime uploadedAt,
            int rows,
            int skipped) {}

    /**
     * How far the portal is.
     *
     * @param run whether it is the run; otherwise the check
     * @param rate rows a second by what was done lately; null when that is too little, or when it stands still
     * @param secondsLeft null when not known
     * @param tookSeconds from start to end; null unless finished
     */
    record Progress(
            boolean run,
            int percent,
            int done,
            @Nullable Integer rate,
            @Nullable Long secondsLeft,
            @Nullable Long tookSeconds) {}

    /** A pause. @param by name of who asked for it */
    record Hold(String by, ZonedDateTime at) {}

    record Failure(String text, @Nullable String reference) {}

    /** Ending of the keys of texts that are the kind's own. */
    public String words() {
        return kind.words();
    }

    /** Where the run is asked for. */
    public String runUrl() {
        return kind.path() + "/" + id + "/run";
    }

    /** Whether somebody may say what its columns are, and whether they have to. */
    public boolean mappable() {
        return mine && kind.intoBook() && (state == State.MAPPING || state == State.CHECKED);
    }

    /** Whether the viewer may say what its rows should say. */
    public boolean correctable() {
        return mine && state == State.CHECKED;
    }

    /** Whether rows are left out that could be mended. */
    public boolean mendable() {
        return tally.failed() + tally.conflict() > 0;
    }

    /** Whether there is a report of it. */
    public boolean reported() {
        return state == State.FINISHED || state == State.CANCELLED || state == State.FAILED;
    }

    /** Whether the page asks for its changes. */
    public boolean polling() {
        return state == State.CHECKING || state == State.RUNNING || (state == State.WAITING && repeats == null);
    }

    /** Whether the viewer may hold it. */
    public boolean pausable() {
        return cancellable && (state == State.CHECKING || state == State.RUNNING);
    }

    /** Whether the viewer may let it go on. */
    public boolean resumable() {
        return mine && state == State.PAUSED;
    }

    /** Rows that the run makes or would make records of. */
    public int imported() {
        return tally.imported();
    }

    /** Rows that the run has something to do with: it confirms policies that stand as they are, and no people. */
    public int startable() {
        return kind.confirming() ? imported() : tally.created() + tally.updated();
    }

    /** Whether rows of the kind may change what there is. */
    public boolean changing() {
        return kind.changing();
    }

    /** The section that shows what the import made. */
    public String resultPath() {
        return kind.resultPath();
    }

    /** The list that shows what the import made. */
    public String resultUrl() {
        return kind.resultUrl(id);
    }

    /** Message key of the link there. */
    public String resultKey() {
        return kind.resultKey();
    }

    /** Whether any record would be made or changed; the others are confirmed as of the file's date. */
    public boolean changes() {
        return tally.created() + tally.updated() > 0;
    }

    /** Rows that say nothing new and have an effect all the same. */
    public int confirmed() {
        return kind.confirming() ? tally.unchanged() : 0;
    }

    /** Whether who starts it asks somebody else first. */
    public boolean asksFirst() {
        return parts.stream().anyMatch(PagePart.Part::asksFirst);
    }

    /** Message key of what its rows are said to be: what became of them, or what was to. */
    public String outcomeKey() {
        if (state == State.CANCELLED || state == State.FAILED || statusKey.equals("imports.status.UNDONE")) {
            return "reviews.preview.checked";
        }
        return state == State.FINISHED ? "reviews.preview.became" : "reviews.preview.outcome";
    }

    public int leftOut() {
        return tally.failed() + tally.duplicate() + tally.conflict() + tally.skipped();
    }
}
