package org.agentmitra.documents;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Removes content once the fate of its row is known. When it is not known, or the removal fails, the sweep does it: it
 * looks at the rows themselves.
 */
@Component
class AfterTransaction {
    private static final Logger log = LoggerFactory.getLogger(AfterTransaction.class);

    private final Vault vault;

    AfterTransaction(Vault vault) {
        this.vault = vault;
    }

    void rollbackDrop(String blob) {
        dropOn(TransactionSynchronization.STATUS_ROLLED_BACK, blob);
    }

    void commitDrop(String blob) {
        dropOn(TransactionSynchronization.STATUS_COMMITTED, blob);
    }

    private void dropOn(int wanted, String blob) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == wanted) {
                    drop(blob);
                }
            }
        });
    }

    private void drop(String blob) {
        try {
            vault.drop(blob);
        } catch (IOException e) {
            log.warn("Content {} is left to the sweep", blob, e);
        }
    }
}
