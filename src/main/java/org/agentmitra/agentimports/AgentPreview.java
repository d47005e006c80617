package org.agentmitra.agentimports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.agentmitra.agents.Listing;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.jspecify.annotations.Nullable;

/** What a row would make or change, field by field. */
final class AgentPreview {
    private AgentPreview() {}

    static RowPreview of(AgentRow row) {
        AgentFacts facts = row.facts();
        boolean shown = row.outcome() == RowOutcome.CREATED || row.outcome() == RowOutcome.UPDATED;
        return new RowPreview(
                row.number(),
                row.outcome(),
                Objects.requireNonNullElse(facts.code(), ""),
                Objects.requireNonNullElse(facts.name(), ""),
                shown ? changes(row) : List.of(),
                row.turn());
    }

    private static List<Change> changes(AgentRow row) {
        AgentRow.Before before = row.before();
        Listing was = before == null ? null : before.listing();
        Listing now = row.facts().listing();
        List<Change> changes = new ArrayList<>();
        if (before != null) {
            add(
                    changes,
                    "agents.name",
                    Change.Kind.TEXT,
                    before.name(),
                    row.facts().name());
        }
        compare(changes, "agents.email", Change.Kind.TEXT, was, now, Listing::email);
        compare(changes, "agents.phone", Change.Kind.TEXT, was, now, one -> new MobileNumber(one.phone()).grouped());
        compare(
                changes,
                "agents.joined",
                Change.Kind.DAY,
                was,
                now,
                one -> one.joinedOn().toString());
        compare(
                changes,
                "agents.standing",
                Change.Kind.WORD,
                was,
                now,
                one -> one.standing().key());
        if (row.place() != null) {
            add(changes, "agents.place", Change.Kind.TEXT, null, row.place());
        }
        if (row.opens()) {
            add(
                    changes,
                    "agents.account",
                    Change.Kind.WORD,
                    null,
                    "agents.account." + row.facts().role());
        }
        return changes;
    }

    private static void compare(
            List<Change> changes,
            String field,
            Change.Kind kind,
            @Nullable Listing was,
            @Nullable Listing now,
            Function<Listing, String> value) {
        add(changes, field, kind, was == null ? null : value.apply(was), now == null ? null : value.apply(now));
    }

    private static void add(
            List<Change> changes, String field, Change.Kind kind, @Nullable String was, @Nullable String now) {
        if (!Objects.equals(was, now)) {
            changes.add(new Change(field, kind, was, now));
        }
    }
}
