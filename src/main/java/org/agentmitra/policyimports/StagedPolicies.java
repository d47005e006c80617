package org.agentmitra.policyimports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.formats.Handling;
import org.agentmitra.matching.KeptPlans;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes staged rows into the book, set by set. A row is written once: what was applied is remembered in the same
 * transaction.
 */
@Component
class StagedPolicies {
    /** Columns that are the same in the staging table and in the book, and that a later row may change. */
    static final List<String> FACTS = List.of(
            "plan_id",
            "plan_code",
            "plan_text",
            "term",
            "ppt",
            "mode",
            "instalment_minor",
            "sum_assured_minor",
            "commenced_on",
            "matures_on",
            "status",
            "status_text",
            "status_as_of",
            "fup",
            "next_due_on",
            "grace_ends_on",
            "paid_up_from",
            "nominee",
            "nominee_relation",
            "branch",
            "as_of");

    /** Restricts {@code r} to the rows of the chunk. */
    static final String RANGE = " r.import_id = :import and r.row_no between :from and :to ";
    /** A row checked as new was not merged with the policy that came meanwhile: it erases nothing. */
    private static final String KEPT = "case when s.status_before is null then p.%s end";

    private static final String HISTORY = """
            insert into policy_status_history (policy_id, from_status, to_status, reason, actor_id, effective_on,
                recorded_at, source, source_row)
            select %s, r.status_before, r.status, 'reported', cast(:actor as uuid), r.status_as_of,
                cast(:now as timestamp with time zone), cast(:source as varchar), r.row_no
            """;

    private static final String IMPORT = "import:";
    /** Apart from the update: to look for new policies in the book once more reads all of it for each chunk. */
    private static final String INSERT = insert();

    private static final String UPDATE = update();

    private final NamedParameterJdbcTemplate jdbc;
    private final StagedRows staged;
    private final StagedHolders holders;
    private final GrowingBook book;
    private final KeptPlans plans;
    private final BookLock lock;
    private final PreImages before;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StagedPolicies(
            NamedParameterJdbcTemplate jdbc,
            StagedRows staged,
            StagedHolders holders,
            GrowingBook book,
            KeptPlans plans,
            BookLock lock,
            PreImages before,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.staged = staged;
        this.holders = holders;
        this.book = book;
        this.plans = plans;
        this.lock = lock;
        this.before = before;
        this.events = events;
        this.clock = clock;
    }

    /** Applies the rows that were not applied before, and counts all rows of the range. */
    Tally apply(ImportContext context, int fromRow, int toRow) {
        int first = Math.max(fromRow, appliedTo(context.id()) + 1);
        if (first <= toRow) {
            Map<String, Object> parameters = parameters(context, first, toRow);
            plans.keep();
            lock.take(context.agent().id());
            respectTheBook(parameters, context.handling().mode());
            before.keep(parameters);
            holders.complete(context, parameters);
            Set<UUID> found = holders.settle(context, parameters);
            jdbc.update(INSERT, parameters);
            jdbc.update(UPDATE, parameters);
            confirm(parameters);
            holders.sum(parameters, found);
            recordHistory(parameters);
            remember(context.id(), toRow);
            book.grew(first - 1, toRow);
            Tally written = staged.tally(context.id(), first, toRow);
            events.publishEvent(new PoliciesImported(
                    context.actor(), context.id(), context.agent().id(), first, toRow, written));
        }
        return staged.tally(context.id(), fromRow, toRow);
    }

    private Map<String, Object> parameters(ImportContext context, int fromRow, int toRow) {
        return Map.ofEntries(
                Map.entry("import", context.id()),
                Map.entry("from", fromRow),
                Map.entry("to", toRow),
                Map.entry("provider", context.provider().id()),
                Map.entry("currency", context.provider().currency()),
                Map.entry("agent", context.agent().id()),
                Map.entry("path", context.agent().path()),
                Map.entry("source", source(context)),
                Map.entry("actor", context.actor()),
                Map.entry("asOf", context.asOf()),
                Map.entry("today", context.today()),
                Map.entry("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC))));
    }

    /** The book may have changed since the check: a number may by now be another agent's, or be there already. */
    private void respectTheBook(Map<String, Object> parameters, Handling.Mode mode) {
        String known = mode == Handling.Mode.INSERT ? "FAILED" : "UPDATED";
        jdbc.update("""
                merge into policy_import_rows o using (select r.row_no, case when p.agent_id <> :agent then 'FAILED'
                        else '%s' end as outcome
                    from policy_import_rows r join policies p on p.policy_number = r.policy_number
                        and p.provider_id = :provider where %s and (r.outcome = 'CREATED'
                        or r.outcome in ('UPDATED', 'UNCHANGED') and p.agent_id <> :agent)) s
                on o.import_id = :import and o.row_no = s.row_no and o.row_no between :from and :to
                when matched then update set outcome = s.outcome
                """.formatted(known, RANGE), parameters);
    }

    /** Facts that a newer sheet repeats are as new as the sheet. */
    private void confirm(Map<String, Object> parameters) {
        jdbc.update(
                "update policies p set as_of = :asOf where p.as_of < :asOf and p.agent_id = :agent"
                        + " and p.id in (select r.policy_id from policy_import_rows r where" + RANGE
                        + " and r.outcome = 'UNCHANGED')",
                parameters);
    }

    private void recordHistory(Map<String, Object> parameters) {
        jdbc.update(
                HISTORY.formatted("r.policy_id") + " from policy_import_rows r where" + RANGE
                        + " and r.outcome = 'CREATED'",
                parameters);
        String written = " from policy_import_rows r join policies p on p.policy_number = r.policy_number"
                + " and p.provider_id = :provider and p.source = :source and p.source_row = r.row_no where" + RANGE
                + " and r.outcome = 'UPDATED'";
        jdbc.update(
                HISTORY.formatted("p.id") + written + " and (r.status_before is null or r.status_before <> r.status)",
                parameters);
        jdbc.update("""
                insert into policy_changes (policy_id, actor_id, as_of, recorded_at, source, source_row, changes)
                select p.id, cast(:actor as uuid), cast(:asOf as date), cast(:now as timestamp with time zone),
                    cast(:source as varchar), r.row_no, r.changes
                """ + written + " and r.changes is not null", parameters);
    }

    /** What policies that the import made or changed come from. */
    static String source(ImportContext context) {
        return IMPORT + context.id();
    }

    /** The import that a source names; null for any other. */
    static @Nullable UUID importOf(@Nullable String source) {
        return source == null || !source.startsWith(IMPORT) ? null : UUID.fromString(source.substring(IMPORT.length()));
    }

    private int appliedTo(UUID importId) {
        return jdbc
                .queryForList(
                        "select applied_to from policy_imports where import_id = :import",
                        Map.of("import", importId),
                        Integer.class)
                .stream()
                .findFirst()
                .orElse(0);
    }

    private void remember(UUID importId, int toRow) {
        Map<String, Object> parameters = Map.of("import", importId, "to", toRow);
        if (jdbc.update("update policy_imports set applied_to = :to where import_id = :import", parameters) == 0) {
            jdbc.update("insert into policy_imports (import_id, applied_to) values (:import, :to)", parameters);
        }
    }

    private static String insert() {
        return """
                insert into policies (id, provider_id, policy_number, holder_id, holder_name, holder_key, agent_id,
                    scope_path, currency, due_order, source, source_row, created_at, %s)
                select r.policy_id, cast(:provider as uuid), r.policy_number, r.holder_id, r.holder_name, r.holder_key,
                    cast(:agent as uuid), cast(:path as varchar), cast(:currency as varchar),
                    coalesce(r.next_due_on, date '9999-12-31'), cast(:source as varchar), r.row_no,
                    cast(:now as timestamp with time zone), %s
                from policy_import_rows r where %s and r.outcome = 'CREATED'
                """.formatted(
                        String.join(", ", FACTS),
                        FACTS.stream().map(fact -> "r." + fact).collect(Collectors.joining(", ")),
                        RANGE);
    }

    private static String update() {
        String updates = FACTS.stream()
                .map(fact -> fact + " = coalesce(s." + fact + ", " + KEPT.formatted(fact) + ")")
                .collect(Collectors.joining(", "));
        return """
                merge into policies p using (
                    select r.* from policy_import_rows r where %s and r.outcome = 'UPDATED') s
                on p.policy_number = s.policy_number and p.provider_id = :provider
                when matched and p.agent_id = :agent and p.as_of <= s.as_of then update set %s,
                    due_order = coalesce(s.next_due_on, %s, date '9999-12-31'), source = :source, source_row = s.row_no,
                    version = p.version + 1
                """.formatted(RANGE, updates, KEPT.formatted("next_due_on"));
    }
}
