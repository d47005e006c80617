package org.agentmitra.commissionbills;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.targets.ImportContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the lines of bills, set by set; in the caller's transaction. */
@Component
class BillLines {
    private static final String COLUMNS =
            "policy_number, policy_key, holder_name, plan_text, due_on, risk_on, adjusted_on,"
                    + " office, remark, premium_minor, commission_minor, tds_minor, net_minor";

    private static final String BILL = """
            insert into commission_bills (import_id, provider_id, agent_id, agent_name, agent_code, scope_path, currency,
                as_of, brought_at)
            select cast(:import as uuid), cast(:provider as uuid), cast(:agent as uuid), cast(:name as varchar),
                cast(:code as varchar), cast(:path as varchar), cast(:currency as varchar), cast(:asOf as date),
                cast(:now as timestamp with time zone)
            where not exists (select 1 from commission_bills where import_id = :import)
                and exists (select 1 from commission_line_rows r where r.import_id = :import
                    and r.row_no between :from and :to and r.outcome = 'CREATED')
            """;

    /** Another file with the same lines may have been brought since the check, or since somebody took them all the same. */
    private static final String LATE = """
            update commission_line_rows k set outcome = 'FAILED'
            where k.import_id = :import and k.row_no between :from and :to and k.outcome = 'CREATED'
                and exists (select 1 from commission_lines l join commission_bills b on b.import_id = l.import_id
                    where %s and b.provider_id = :provider and b.agent_id = :agent and b.import_id <> :import
                        and not exists (select 1 from commission_line_takings t where t.import_id = k.import_id
                            and t.row_no = k.row_no and t.of_import = l.import_id and t.of_row = l.row_no))
            """.formatted(EarlierLines.SAME);

    /** The book may have changed since the check: a policy may have gone, or to another agent. */
    private static final String LINES = """
            insert into commission_lines (import_id, row_no, policy_id, %1$s)
            select r.import_id, r.row_no, p.id, r.%2$s
            from commission_line_rows r left join policies p on p.id = r.policy_id and p.agent_id = :agent
            where r.import_id = :import and r.row_no between :from and :to and r.outcome = 'CREATED'
            """.formatted(COLUMNS, COLUMNS.replace(", ", ", r."));

    private final NamedParameterJdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BillLines(NamedParameterJdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes lines of staged rows, once: rows that were applied before are left as they are. One import at a time into a
     * book, or two files with the same lines would not see each other.
     */
    void apply(ImportContext context, int fromRow, int toRow) {
        Map<String, Object> of = parameters(context);
        jdbc.query("select id from agents where id = :agent for update", of, row -> {});
        int from = Math.max(fromRow, appliedTo(context.id()) + 1);
        if (from > toRow) {
            return;
        }
        Map<String, Object> these = with(of, "from", from, "to", toRow);
        jdbc.update(LATE, these);
        jdbc.update(BILL, these);
        int written = jdbc.update(LINES, these);
        jdbc.update("update commission_bills set applied_to = :to where import_id = :import", with(of, "to", toRow));
        events.publishEvent(new BillMoved(
                context.actor(),
                "commission.imported",
                context.id(),
                Map.of("fromRow", from, "toRow", toRow, "lines", written)));
    }

    private int appliedTo(UUID importId) {
        return jdbc
                .queryForList(
                        "select applied_to from commission_bills where import_id = :import",
                        Map.of("import", importId),
                        Integer.class)
                .stream()
                .findFirst()
                .orElse(0);
    }

    private Map<String, Object> parameters(ImportContext context) {
        return Map.of(
                "import", context.id(),
                "provider", context.provider().id(),
                "agent", context.agent().id(),
                "name", context.agent().name(),
                "code", context.agent().code(),
                "path", context.agent().path(),
                "currency", context.provider().currency(),
                "asOf", context.asOf(),
                "now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
    }

    private static Map<String, Object> with(Map<String, Object> known, Object... more) {
        Map<String, Object> all = new HashMap<>(known);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }
}
