package org.agentmitra.commissionbills;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the lines of bills. */
@Service
@Transactional
class BillService {
    static final String DISPUTE = "commissions.dispute";

    private static final int AT_ONCE = 5_000;

    private final BillQueries bills;
    private final BillMatches matches;
    private final JdbcClient jdbc;
    private final JdbcTemplate sets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BillService(
            BillQueries bills,
            BillMatches matches,
            JdbcClient jdbc,
            JdbcTemplate sets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bills = bills;
        this.matches = matches;
        this.jdbc = jdbc;
        this.sets = sets;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says that a line is wrong.
     *
     * @throws Refused when somebody said so before
     */
    void dispute(Viewer viewer, UUID id, int row, String reason) {
        Bill bill = bills.get(viewer, DISPUTE, id);
        bills.line(bill, row);
        int changed = jdbc.sql(
                        "update commission_lines set disputed_at = :at, disputed_by = :by, disputed_name = :name,"
                                + " dispute_reason = :reason where import_id = :bill and row_no = :row and disputed_at is null")
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("by", viewer.user())
                .param("name", viewer.name())
                .param("reason", reason)
                .param("bill", id)
                .param("row", row)
                .update();
        if (changed == 0) {
            throw new Refused("reason", "commissions.dispute.twice");
        }
        events.publishEvent(new BillMoved(viewer.user(), "commission.disputed", id, Map.of("row", row)));
    }

    /** Takes back that a line is wrong; does nothing where nobody says so any more. */
    void settle(Viewer viewer, UUID id, int row) {
        Bill bill = bills.get(viewer, DISPUTE, id);
        bills.line(bill, row);
        int changed = jdbc.sql(
                        "update commission_lines set disputed_at = null, disputed_by = null, disputed_name = null,"
                                + " dispute_reason = null where import_id = ? and row_no = ? and disputed_at is not null")
                .params(id, row)
                .update();
        if (changed > 0) {
            events.publishEvent(new BillMoved(viewer.user(), "commission.settled", id, Map.of("row", row)));
        }
    }

    /**
     * Looks once more for the policies of lines that have none: the book may have learned of them since.
     *
     * @return how many have one now
     */
    int match(Viewer viewer, UUID id) {
        Bill bill = bills.get(viewer, DISPUTE, id);
        int matched = 0;
        int last = 0;
        List<Line> lines = bills.rowsAfter(bill, LineFilter.UNMATCHED, last, AT_ONCE);
        while (!lines.isEmpty()) {
            matched += match(bill, lines);
            last = lines.getLast().row();
            lines = bills.rowsAfter(bill, LineFilter.UNMATCHED, last, AT_ONCE);
        }
        events.publishEvent(new BillMoved(viewer.user(), "commission.matched", id, Map.of("lines", matched)));
        return matched;
    }

    private int match(Bill bill, List<Line> lines) {
        BillMatches.Found found =
                matches.find(bill.book(), lines.stream().map(Line::number).toList());
        List<Object> rows = new ArrayList<>();
        List<Object> policies = new ArrayList<>();
        for (Line line : lines) {
            found.policy(line.number()).ifPresent(policy -> {
                rows.add(line.row());
                policies.add(policy.policy());
            });
        }
        if (!rows.isEmpty()) {
            sets.update(
                    "merge into commission_lines l using (select * from unnest(cast(? as integer array),"
                            + " cast(? as uuid array)) as r(row_no, policy_id)) m"
                            + " on l.import_id = ? and l.row_no = m.row_no"
                            + " when matched then update set policy_id = m.policy_id",
                    new SqlArrayValue("integer", rows.toArray()),
                    new SqlArrayValue("uuid", policies.toArray()),
                    bill.id());
        }
        return rows.size();
    }

    /** Says in the audit that somebody takes the lines away. */
    void exported(Viewer viewer, Bill bill, long lines) {
        events.publishEvent(new BillMoved(viewer.user(), "commissions.exported", bill.id(), Map.of("lines", lines)));
    }
}
