package org.agentmitra.templates;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.designs.Fault;
import org.agentmitra.formats.Handling;
import org.agentmitra.rules.RuleKind;
import org.jspecify.annotations.Nullable;

/**
 * A template as its page shows it: what is being designed, else what is published.
 *
 * @param provider name of the insurer whose it is; null for all
 * @param number of the version that is shown
 * @param version of the record, by which a change is refused that somebody else's went before
 * @param handling what becomes of rows whose records are there already or not
 * @param handles what its rows could do instead
 * @param names message key of each field's name
 * @param versions the latest first
 * @param proposals why its columns were proposed, by their headers
 */
record TemplatePage(
        UUID id,
        String name,
        @Nullable String description,
        String entity,
        @Nullable String provider,
        TemplateStatus status,
        int number,
        VersionState state,
        @Nullable Long version,
        Handling handling,
        Handles handles,
        List<DesignedColumn> columns,
        Map<String, String> names,
        List<Past> versions,
        Map<String, ColumnProposals.Proposal> proposals,
        boolean mayUpdate,
        boolean mayPublish,
        boolean mayCopy,
        boolean used) {

    /**
     * What rows of such sheets can do.
     *
     * @param rules kinds of rules that are heeded
     */
    record Handles(List<Handling.Mode> modes, List<Handling.Doubles> doubles, List<RuleKind> rules) {}

    /**
     * A version of the template.
     *
     * @param by name of who published it, or began it
     * @param at when
     * @param uses files that were read by it
     */
    record Past(
            int number,
            VersionState state,
            @Nullable String note,
            @Nullable String by,
            OffsetDateTime at,
            int uses) {}

    public boolean draft() {
        return state == VersionState.DRAFT;
    }

    public boolean published() {
        return status == TemplateStatus.PUBLISHED;
    }

    public boolean retired() {
        return status == TemplateStatus.RETIRED;
    }

    /** Message key of a field's name; that of no field for a column that is not needed. */
    public String nameOf(DesignedColumn column) {
        return names.getOrDefault(column.field(), "templates.field.none");
    }

    /** Why the column was proposed; null where it was not, or says something else since. */
    public ColumnProposals.@Nullable Proposal proposal(DesignedColumn column) {
        ColumnProposals.Proposal proposal = proposals.get(column.header());
        return proposal != null && proposal.field().equals(column.field()) ? proposal : null;
    }

    /** Faults of the column at the position. */
    public static List<Fault> at(List<Fault> faults, int position) {
        return faults.stream()
                .filter(fault -> fault.position() != null && fault.position() == position)
                .toList();
    }
}
