package org.agentmitra.undos;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a chunk as a whole or not at all, and anew when somebody changed one of its records meanwhile. */
@Component
class UndoChunks {
    private static final int TRIES = 5;

    private final TransactionTemplate transaction;

    UndoChunks(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(Runnable chunk) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            try {
                transaction.executeWithoutResult(status -> chunk.run());
                return;
            } catch (ConcurrencyFailureException meanwhile) {
                // The next attempt sees what they did.
                Thread.onSpinWait();
            }
        }
        transaction.executeWithoutResult(status -> chunk.run());
    }
}
