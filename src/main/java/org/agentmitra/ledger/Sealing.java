package org.agentmitra.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was recorded into the chain, some time after: writers neither wait for each other nor for the seal. The number
 * of a batch is its key, so of two nodes that seal at once one fails and leaves it to the other.
 */
@Component
class Sealing {
    static final int BATCH = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Seals seals;
    private final HashChain chain;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration settle;

    /** @param settle longer than any transaction that writes records: what commits after its time is sealed looks added */
    Sealing(
            Seals seals,
            HashChain chain,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${portal.audit.settle}") Duration settle) {
        this.seals = seals;
        this.chain = chain;
        this.transaction = transaction;
        this.clock = clock;
        this.settle = settle;
    }

    /** Seals all that is old enough; answers how many batches there were. */
    int seal() {
        int sealed = 0;
        while (next()) {
            sealed++;
        }
        return sealed;
    }

    private boolean next() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> sealOne()));
        } catch (DuplicateKeyException another) {
            LOG.debug("Another node seals", another);
            return false;
        }
    }

    private boolean sealOne() {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        Seal last = seals.last().orElse(null);
        List<Entry> records = seals.open(last == null ? null : last.last(), now.minus(settle), BATCH);
        if (records.isEmpty()) {
            return false;
        }
        Seal seal = chain.link(last, records, now);
        seals.add(seal);
        // Outside the database too: whoever cuts the chain short there cannot cut the log.
        LOG.info("Audit records sealed to batch {}, {}", seal.batch(), seal.hash());
        return true;
    }
}
