package org.agentmitra.invitees;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Objection;
import org.agentmitra.actors.Actors;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.Severity;
import org.springframework.stereotype.Component;

/**
 * Invites the people of staged rows, with the rights the sender has at that moment. Each is judged again before anything
 * is written, so that one refusal does not undo the others of the chunk; a row that became a user becomes no other.
 */
@Component
class InviteeRun {
    private final InviteeRows rows;
    private final InviteeRules rules;
    private final Invitees invitees;
    private final Actors actors;
    private final Accounts accounts;
    private final FindingStore findings;

    InviteeRun(
            InviteeRows rows,
            InviteeRules rules,
            Invitees invitees,
            Actors actors,
            Accounts accounts,
            FindingStore findings) {
        this.rows = rows;
        this.rules = rules;
        this.invitees = invitees;
        this.actors = actors;
        this.accounts = accounts;
        this.findings = findings;
    }

    void apply(ImportContext context, int fromRow, int toRow) {
        List<InviteeRow> waiting = rows.waiting(context.id(), fromRow, toRow);
        if (waiting.isEmpty()) {
            return;
        }
        Optional<Viewer> actor = actors.of(context.actor()).filter(viewer -> viewer.may(InviteeRules.PERMISSION));
        List<Finding> late = new ArrayList<>();
        if (actor.isEmpty()) {
            waiting.forEach(row -> fail(context, row, InviteeChunk.SENDER_GONE, late));
        } else {
            invite(context, actor.get(), waiting, late);
        }
        if (!late.isEmpty()) {
            findings.add(context.id(), late);
        }
    }

    private void invite(ImportContext context, Viewer actor, List<InviteeRow> waiting, List<Finding> late) {
        Locale language = accounts.active(actor.user()).map(Account::locale).orElse(Locale.ENGLISH);
        List<InviteeRules.Judged> judged =
                rules.judge(actor, waiting.stream().map(InviteeRow::invitee).toList());
        for (int i = 0; i < waiting.size(); i++) {
            InviteeRow row = waiting.get(i);
            List<Objection> objections = judged.get(i).objections();
            if (objections.isEmpty()) {
                UUID user = invitees.invite(actor, row.invitee(), language);
                rows.became(context.id(), row.number(), user);
            } else if (objections.stream().anyMatch(InviteeChunk::isKnown)) {
                rows.turnedOut(context.id(), row.number(), RowOutcome.UNCHANGED);
            } else {
                fail(context, row, InviteeChunk.code(objections.getFirst().code()), late);
            }
        }
    }

    private void fail(ImportContext context, InviteeRow row, String code, List<Finding> late) {
        rows.turnedOut(context.id(), row.number(), RowOutcome.FAILED);
        late.add(new Finding(row.number(), null, row.invitee().email(), Severity.CRITICAL, code, List.of()));
    }
}
