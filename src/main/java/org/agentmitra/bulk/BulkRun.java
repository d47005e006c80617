package org.agentmitra.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.actors.Actors;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.users.UserDirectory;
import org.agentmitra.users.UserService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does to each user what was asked, each in a transaction of its own together with the note that it is done: what is
 * refused for one is done for the others, and after a crash nobody is done twice.
 */
@Component
class BulkRun {
    private static final int CHUNK = 100;

    private final BulkStore store;
    private final Actors actors;
    private final UserService users;
    private final UserDirectory directory;
    private final TransactionTemplate each;

    BulkRun(
            BulkStore store,
            Actors actors,
            UserService users,
            UserDirectory directory,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.actors = actors;
        this.users = users;
        this.directory = directory;
        this.each = new TransactionTemplate(transactions);
    }

    /**
     * Goes on from where it stands.
     *
     * @param stop asked between chunks
     * @return false when it was stopped before the end
     */
    boolean run(UUID id, BooleanSupplier stop) {
        Bulk bulk = store.find(id).filter(Bulk::running).orElse(null);
        if (bulk == null) {
            return true;
        }
        List<BulkRow> chunk = store.waiting(id, CHUNK);
        while (!chunk.isEmpty()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            Optional<Viewer> actor = actors.of(bulk.actor());
            chunk.forEach(row -> settle(bulk, row, actor));
            chunk = store.waiting(id, CHUNK);
        }
        store.finish(id);
        return true;
    }

    private void settle(Bulk bulk, BulkRow row, Optional<Viewer> actor) {
        String refusal = actor.isEmpty() ? "bulk.actor.gone" : tried(bulk, row, actor.get());
        if (refusal != null) {
            store.settle(bulk.id(), row.position(), refusal);
        }
    }

    private @Nullable String tried(Bulk bulk, BulkRow row, Viewer actor) {
        try {
            each.executeWithoutResult(status -> {
                act(bulk, row, actor);
                if (!store.settle(bulk.id(), row.position(), null)) {
                    throw new Refused("row", "users.many.meanwhile");
                }
            });
            return null;
        } catch (Refused refused) {
            return refused.code();
        } catch (NotFound beyond) {
            return "users.beyond";
        } catch (OptimisticLockingFailureException meanwhile) {
            return "users.many.meanwhile";
        }
    }

    private void act(Bulk bulk, BulkRow row, Viewer actor) {
        if (bulk.undoes() != null) {
            standsAsLeft(bulk, row, actor);
        }
        UUID user = row.user();
        String role = bulk.role() == null ? "" : bulk.role();
        switch (bulk.kind()) {
            case SUSPEND -> users.suspend(actor, user, bulk.reason() == null ? "" : bulk.reason());
            case REACTIVATE -> users.reactivate(actor, user);
            case GRANT -> users.give(actor, user, role);
            case REVOKE -> users.revoke(actor, user, role);
            case END_SESSIONS -> users.endSessions(actor, user);
            case INVITE -> users.invite(actor, user, bulk.language());
        }
    }

    /** What somebody else did to the user since is not taken back. */
    private void standsAsLeft(Bulk bulk, BulkRow row, Viewer actor) {
        UserStatus now = directory
                .find(actor, row.user())
                .orElseThrow(() -> new NotFound("user", row.user()))
                .status();
        boolean left = switch (bulk.kind()) {
            case REACTIVATE -> now == UserStatus.SUSPENDED;
            case SUSPEND -> now == UserStatus.ACTIVE || now == UserStatus.PENDING;
            default -> true;
        };
        if (!left) {
            throw new Refused("status", "users.many.meanwhile");
        }
    }
}
