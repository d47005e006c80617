package org.agentmitra.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.agentmitra.imports.ImportFilter.Standing;
import org.agentmitra.jobs.ImportStatus;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.Layout;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.targets.Tally;
import org.jspecify.annotations.Nullable;

/**
 * An import as stored, for reading.
 *
 * @param sender name of who brought it
 * @param provider whose agent's book it goes into; null, as agent and code, for kinds that go into none. One about the
 *     insurer's agents has no agent
 * @param templateVersion of a template that somebody designed; null for one of the portal's own
 * @param templateName of a template that somebody designed; null for one of the portal's own
 * @param purged whether its staged rows and findings are forgotten
 * @param undone whether what it made was taken back
 * @param pausedAt since when somebody holds its check or run; null when nobody does, as their name
 * @param approvalAsked whether its start waits for a second person
 * @param interruptedAt since when the database was away under it; null when it is not
 * @param fromFolder whether the portal found the file in a folder
 */
record ImportFacts(
        UUID id,
        ImportKind kind,
        UUID uploadedBy,
        String sender,
        @Nullable UUID provider,
        String fileName,
        String template,
        @Nullable UUID templateVersion,
        @Nullable String templateName,
        @Nullable UUID agentId,
        @Nullable String agentName,
        @Nullable String agentCode,
        int sheet,
        String sheetName,
        int headerRow,
        String mapping,
        Layout layout,
        LocalDate asOf,
        ImportStatus status,
        @Nullable UUID repeats,
        int rows,
        int skipped,
        int checkPosition,
        int runPosition,
        Tally expected,
        Tally done,
        @Nullable String failureKey,
        List<String> failureArguments,
        @Nullable String failureReference,
        Instant uploadedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean purged,
        boolean undone,
        @Nullable Instant pausedAt,
        @Nullable String pausedBy,
        @Nullable Instant interruptedAt,
        boolean approvalAsked,
        boolean fromFolder) {

    static ImportFacts of(ResultSet row, ImportTargets targets) throws SQLException {
        String arguments = row.getString("failure_arguments");
        return new ImportFacts(
                row.getObject("id", UUID.class),
                targets.kind(row.getString("kind")),
                row.getObject("uploaded_by", UUID.class),
                row.getString("sender_name"),
                row.getObject("provider_id", UUID.class),
                row.getString("file_name"),
                row.getString("template"),
                row.getObject("template_version", UUID.class),
                row.getString("template_name"),
                row.getObject("agent_id", UUID.class),
                row.getString("agent_name"),
                row.getString("agent_code"),
                row.getInt("sheet"),
                row.getString("sheet_name"),
                row.getInt("header_row"),
                row.getString("mapping"),
                Layout.of(row.getString("layout")),
                row.getObject("as_of", LocalDate.class),
                ImportStatus.valueOf(row.getString("status")),
                row.getObject("repeats", UUID.class),
                row.getInt("rows_read"),
                row.getInt("rows_skipped"),
                row.getInt("check_position"),
                row.getInt("run_position"),
                tally(row, "expected"),
                tally(row, "done"),
                row.getString("failure_key"),
                arguments == null || arguments.isEmpty() ? List.of() : List.of(arguments.split("\n", -1)),
                row.getString("failure_reference"),
                instant(row.getObject("uploaded_at", OffsetDateTime.class)),
                instantOrNull(row.getObject("started_at", OffsetDateTime.class)),
                instantOrNull(row.getObject("finished_at", OffsetDateTime.class)),
                row.getObject("purged_at") != null,
                row.getObject("undone_at") != null,
                instantOrNull(row.getObject("paused_at", OffsetDateTime.class)),
                row.getString("paused_name"),
                instantOrNull(row.getObject("interrupted_at", OffsetDateTime.class)),
                row.getObject("approval_asked_at") != null,
                row.getBoolean("from_folder"));
    }

    /** Whose book it went into; null for kinds that go into none. */
    @Nullable
    String agent() {
        return agentName == null ? null : agentName + " (" + agentCode + ")";
    }

    /** Whether the viewer may start it. What is done with the sender's rights is theirs alone. */
    boolean isFor(Viewer viewer) {
        return kind.isFor(viewer) && (!kind.personal() || uploadedBy.equals(viewer.user()));
    }

    /** What happened, once it has; before that, what is expected. */
    Tally tally() {
        return startedAt == null ? expected : done;
    }

    /** Message key of the status. A file that was brought before waits for somebody's word, not for the portal. */
    String statusKey() {
        boolean asks = status == ImportStatus.UPLOADED && repeats != null;
        return standing(asks).key(kind);
    }

    private Standing standing(boolean asks) {
        if (undone) {
            return Standing.UNDONE;
        }
        if (pausedAt != null) {
            return Standing.PAUSED;
        }
        if (approvalAsked && status == ImportStatus.CHECKED) {
            return Standing.APPROVAL;
        }
        return asks ? Standing.REPEATED : Standing.valueOf(status.name());
    }

    /** The ending of the status badge's class. */
    String style() {
        return undone ? "muted" : pausedAt != null ? "warn" : status.style();
    }

    /** Share of the rows the run has been through, in percent. */
    int percent() {
        int all = checkPosition - headerRow;
        return all <= 0 ? 0 : (int) (100L * (runPosition - headerRow) / all);
    }

    private static Tally tally(ResultSet row, String kind) throws SQLException {
        return new Tally(
                row.getInt(kind + "_created"),
                row.getInt(kind + "_updated"),
                row.getInt(kind + "_unchanged"),
                row.getInt(kind + "_duplicate"),
                row.getInt(kind + "_failed"),
                row.getInt(kind + "_conflict"),
                row.getInt(kind + "_skipped"));
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
