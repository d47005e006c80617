package org.agentmitra.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.users.UserMatches;
import org.agentmitra.users.UserMatches.Match;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins what is done to many. Whom it means is settled then: who comes to match the filter later is not touched. */
@Service
class BulkService {
    /** Chosen one by one. */
    static final int PAGE = 25;

    /** Up to so many are done while the page waits. */
    static final int FEW = 200;

    /** At once; more than any agency has. */
    static final int MOST = 100_000;

    private final UserMatches users;
    private final BulkStore store;
    private final BulkRun run;
    private final BulkQueue queue;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    BulkService(
            UserMatches users,
            BulkStore store,
            BulkRun run,
            BulkQueue queue,
            ApplicationEventPublisher events,
            MessageSource messages,
            TransactionTemplate transaction) {
        this.users = users;
        this.store = store;
        this.run = run;
        this.queue = queue;
        this.events = events;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** How many users the form means, counted up to a cap. */
    int count(Viewer viewer, BulkForm form) {
        return form.everybody()
                ? users.count(viewer, form.filter())
                : chosen(viewer, form).size();
    }

    /** Those chosen one by one; empty when all that match are meant. */
    List<Match> chosen(Viewer viewer, BulkForm form) {
        return form.everybody() ? List.of() : users.known(viewer, form.id());
    }

    /** @throws Refused when it means nobody, or too many */
    UUID begin(Viewer viewer, BulkForm form, Locale language) {
        BulkKind kind = form.kind();
        if (kind == null || !kind.mayBegin(viewer)) {
            throw new NotFound("bulk", "new");
        }
        List<Match> meant =
                form.everybody() ? users.matching(viewer, form.filter(), MOST + 1) : users.known(viewer, form.id());
        if (meant.isEmpty()) {
            throw new Refused("kind", "users.many.none");
        }
        if (meant.size() > MOST) {
            throw new Refused("kind", "bulk.too-many");
        }
        String role = kind.wantsRole() ? form.give() : null;
        String reason = kind.wantsReason() ? form.why() : null;
        return begin(viewer, kind, role, reason, language, meant, null);
    }

    /**
     * Takes back what was done, for those for whom it was.
     *
     * @throws Refused when that is not possible, or was done already
     */
    UUID undo(Viewer viewer, UUID id, Locale language) {
        Bulk bulk = own(viewer, id);
        BulkKind kind = bulk.kind().undo().orElseThrow(() -> new Refused("kind", "bulk.undo.impossible"));
        if (bulk.running() || bulk.undoes() != null || store.undoing(id).isPresent()) {
            throw new Refused("kind", "bulk.undo.impossible");
        }
        List<Match> meant = new ArrayList<>(store.done(id));
        if (kind == BulkKind.SUSPEND) {
            meant.removeIf(match -> match.status() != UserStatus.SUSPENDED);
        }
        if (meant.isEmpty()) {
            throw new Refused("kind", "bulk.undo.impossible");
        }
        String reason = kind.wantsReason() ? messages.getMessage("bulk.undo.reason", null, language) : null;
        return begin(viewer, kind, bulk.role(), reason, language, meant, id);
    }

    /** @throws NotFound when there is none, or somebody else's */
    Bulk own(Viewer viewer, UUID id) {
        return store.find(id)
                .filter(bulk -> bulk.actor().equals(viewer.user()))
                .orElseThrow(() -> new NotFound("bulk", id));
    }

    private UUID begin(
            Viewer viewer,
            BulkKind kind,
            @Nullable String role,
            @Nullable String reason,
            Locale language,
            List<Match> meant,
            @Nullable UUID undoes) {
        UUID id = Ids.next();
        Bulk bulk = new Bulk(id, viewer.user(), kind, role, reason, language, meant.size(), undoes, store.now(), null);
        transaction.executeWithoutResult(status -> {
            store.add(bulk, meant);
            events.publishEvent(new BulkStarted(viewer.user(), id, kind, meant.size(), undoes != null));
            if (meant.size() > FEW) {
                queue.run(id);
            }
        });
        if (meant.size() <= FEW) {
            run.run(id, () -> false);
        }
        return id;
    }
}
