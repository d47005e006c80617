package org.agentmitra.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a chunk as a whole or not at all, and tries again when it fails. */
@Component
class Chunks {
    /** Rows in one transaction: large enough for batches, small enough to be told of. */
    static final int SIZE = 1_000;

    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 200;
    private static final Logger log = LoggerFactory.getLogger(Chunks.class);

    private final TransactionTemplate transaction;

    Chunks(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(Runnable chunk) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            try {
                transaction.executeWithoutResult(status -> chunk.run());
                return;
            } catch (ImportCounts.Superseded superseded) {
                throw superseded;
            } catch (RuntimeException failed) {
                log.warn("Chunk failed, attempt {} of {}", attempt, TRIES, failed);
                pause(attempt);
            }
        }
        transaction.executeWithoutResult(status -> chunk.run());
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(PAUSE_MILLIS * attempt);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
