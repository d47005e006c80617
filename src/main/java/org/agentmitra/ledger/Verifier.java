package org.agentmitra.ledger;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.agentmitra.ledger.Seal.Comparison;
import org.agentmitra.ledger.Verification.Outcome;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares every sealed record with the chain, batch by batch, and stops at the first one that is not as it was
 * written.
 */
@Service
class Verifier {
    private final Verifications verifications;
    private final Seals seals;
    private final HashChain chain;
    private final ApplicationEventPublisher events;
    private final SchedulerClient queue;
    private final CustomTask<Void> task;
    private final Clock clock;

    Verifier(
            Verifications verifications,
            Seals seals,
            HashChain chain,
            ApplicationEventPublisher events,
            DataSource dataSource,
            @Qualifier("auditVerificationTask") CustomTask<Void> task,
            Clock clock) {
        this.verifications = verifications;
        this.seals = seals;
        this.chain = chain;
        this.events = events;
        this.queue = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), List.of(task))
                .build();
        this.task = task;
        this.clock = clock;
    }

    /** Queues a verification; it is made in the background. */
    @Transactional
    public UUID begin(Viewer viewer) {
        UUID id = verifications.begin(viewer.user());
        events.publishEvent(LedgerUsed.verified(viewer.user(), id));
        queue.scheduleIfNotExists(task.instance(id.toString()), clock.instant());
        return id;
    }

    /** Made anew from the first batch should it have been broken off. */
    void run(UUID id) {
        Seal previous = null;
        long records = 0;
        for (long batch = 1; ; batch++) {
            Seal seal = seals.find(batch).orElse(null);
            if (seal == null) {
                end(id, previous, batch);
                return;
            }
            if (!chain.follows(previous, seal)) {
                verifications.finish(id, Outcome.BROKEN, 0, batch, null);
                return;
            }
            Comparison compared = compare(previous, seal);
            if (compared.state() != Seal.State.WHOLE) {
                verifications.finish(id, Outcome.valueOf(compared.state().name()), 0, batch, compared.record());
                return;
            }
            records += seal.prints().size();
            verifications.reached(id, batch, records, seal.hash());
            previous = seal;
        }
    }

    /** One more than were sealed is enough to see that there are too many. */
    private Comparison compare(@Nullable Seal previous, Seal seal) {
        return seal.compare(seals.between(
                previous == null ? null : previous.last(),
                seal.last(),
                seal.prints().size() + 1));
    }

    /** The chain may end only where it went on to before. */
    private void end(UUID id, @Nullable Seal last, long missing) {
        boolean gap = seals.last().filter(seal -> seal.batch() > missing).isPresent()
                && seals.find(missing).isEmpty();
        boolean cut =
                gap || verifications.furthest().filter(head -> !known(head)).isPresent();
        long unsealed = seals.countAfter(last == null ? null : last.last());
        verifications.finish(id, cut ? Outcome.BROKEN : Outcome.WHOLE, cut ? 0 : unsealed, cut ? missing : null, null);
    }

    private boolean known(Verifications.Head head) {
        return seals.find(head.batch())
                .filter(seal -> seal.hash().equals(head.hash()))
                .isPresent();
    }
}
